/// The suite (_verzegelen en openen_): a second, complete implementation of rs1 (docs/rs1.md). The
/// demo, benchmarks, tests and offline tools seal and open with it; the program itself never does,
/// for it has no keys.
@org.jspecify.annotations.NullMarked
package nl.ruggensteun.suite;
