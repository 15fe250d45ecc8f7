/// Ruggensteun: the software of a confidential support team for people in political office.
@org.jspecify.annotations.NullMarked
package nl.ruggensteun;
