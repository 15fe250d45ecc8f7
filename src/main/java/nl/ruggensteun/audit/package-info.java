/// The access log (_inzagelogboek_): one hash chain per file and per member, written in the
/// transaction of the act, and Merkle checkpoints over all of them. It promises that `verify` finds
/// any change or gap. Uses `platform`.
@NullMarked
package nl.ruggensteun.audit;

import org.jspecify.annotations.NullMarked;
