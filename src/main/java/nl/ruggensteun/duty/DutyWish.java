package nl.ruggensteun.duty;

import java.time.LocalDate;
import java.util.UUID;

/// That a member would like to be on duty on a day, or rather not (_dienstwens_). It moves nothing
/// by itself.
public record DutyWish(UUID memberId, LocalDate day, boolean gladly) {}
