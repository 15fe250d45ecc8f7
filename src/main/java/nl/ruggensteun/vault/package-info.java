/// The vault (_kluis_): keeps sealed bytes, statements and grants, and refuses whatever does not
/// have the form of suite rs1. It knows key ids, never members, and holds no key that opens
/// anything.
@org.jspecify.annotations.NullMarked
package nl.ruggensteun.vault;
