package nl.ruggensteun.duty.swap;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Span;

/// Who is rung first on a line now, until when (_lopende dienst_). Also nobody is somebody's turn
/// to take.
///
/// @param holder empty when nobody is on duty
/// @param undo what may still be given back by whoever has it
public record RunningShift(
    String lineId, Optional<UUID> holder, Span span, Optional<TakenOver> undo) {}
