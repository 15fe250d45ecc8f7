package nl.ruggensteun.office;

/// How a line is reached and how patient it is (_lijninstellingen_).
///
/// @param number the line's own telephone number, empty when it has only the team's
/// @param hours when that number is answered, in words
/// @param stepSeconds how long one telephone rings before the next, at least 5
/// @param takingMinutes how long somebody who took a request may be silent before it goes on
/// @param quietMinutes how long after a call in the night another is rung first, when one can be
/// @param replyRule what happens when a reporter writes while the owner is off duty
/// @param officeHours within which that counts as soon, and with which a day begins
public record LineSettings(
    LineId line,
    String number,
    String hours,
    boolean shown,
    int stepSeconds,
    int takingMinutes,
    int quietMinutes,
    ReplyRule replyRule,
    OfficeHours officeHours) {}
