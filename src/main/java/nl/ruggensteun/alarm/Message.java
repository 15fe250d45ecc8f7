package nl.ruggensteun.alarm;

import java.net.URI;
import java.util.Optional;

/// What goes out over a channel: that somebody waits, never who or why.
///
/// @param receipts where the channel may tell what became of it
record Message(Channel to, String subject, String text, Optional<URI> receipts) {}
