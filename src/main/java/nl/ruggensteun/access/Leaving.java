package nl.ruggensteun.access;

import java.util.List;
import java.util.UUID;

/// Asked before a member leaves (_vertrek_): what would be left without her. Modules to the right
/// answer.
public interface Leaving {

  /// What has to be handed over first; empty when nothing.
  List<Hindrance> hindrances(UUID memberId);

  /// Something that would have nobody.
  ///
  /// @param kind for example `case-file`
  record Hindrance(String kind, UUID subjectId) {}
}
