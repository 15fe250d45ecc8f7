/// The practice environment (_oefenomgeving_): a fictional team and fictional case files, made
/// through the program's own public interface, so that everything in it is sealed for real and went
/// through every check. It promises that nobody in it exists. Uses every module; nobody uses it.
@NullMarked
package nl.ruggensteun.demo;

import org.jspecify.annotations.NullMarked;
