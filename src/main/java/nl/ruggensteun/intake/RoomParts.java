package nl.ruggensteun.intake;

import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.casefile.AnswerToConsent;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.casefile.Surroundings;
import org.springframework.stereotype.Component;

/// What a room is made of.
@Component
record RoomParts(
    Requests requests,
    SealedStores stores,
    RoomFile files,
    Dots dots,
    Alarms alarms,
    Gate gate,
    AnswerToConsent consents,
    Surroundings around) {}
