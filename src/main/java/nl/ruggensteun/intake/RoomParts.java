package nl.ruggensteun.intake;

import nl.ruggensteun.access.Challenges;
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
    WaitingReaders waiting,
    Bookmarks bookmarks,
    Dots dots,
    OldWords oldWords,
    Challenges challenges,
    Alarms alarms,
    Gate gate,
    AnswerToConsent consents,
    Surroundings around) {}
