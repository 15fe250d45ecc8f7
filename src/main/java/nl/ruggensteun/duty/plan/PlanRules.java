package nl.ruggensteun.duty.plan;

/// What a line asks of every proposal.
///
/// @param restSeconds after a night, before the same member begins another turn as first
/// @param spreadSeconds between two turns of one member, as far as possible
record PlanRules(int mostNights, long restSeconds, long spreadSeconds) {}
