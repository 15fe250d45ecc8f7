package nl.ruggensteun.access;

import java.util.UUID;

/// Two coordinators vouched for a member's keys (_lid toegelaten_).
public record MemberAdmitted(UUID memberId, UUID keyId) {}
