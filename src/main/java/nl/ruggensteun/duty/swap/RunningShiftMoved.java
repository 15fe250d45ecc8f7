package nl.ruggensteun.duty.swap;

import java.util.UUID;

/// Who answers a line became another at this very moment (_wissel tijdens de dienst_): whoever
/// waits there is rung anew.
public record RunningShiftMoved(String lineId, UUID memberId) {}
