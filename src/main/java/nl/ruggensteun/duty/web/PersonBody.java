package nl.ruggensteun.duty.web;

import java.util.UUID;

/// A member by name.
record PersonBody(UUID memberId, String name) {}
