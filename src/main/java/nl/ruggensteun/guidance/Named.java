package nl.ruggensteun.guidance;

import java.util.Optional;

/// Something that rules point at by its id: an answer, somebody who acts, a moment, a block of
/// questions.
///
/// @param why why the questions of a block are asked
record Named(String id, BothLanguages name, Optional<BothLanguages> why) {}
