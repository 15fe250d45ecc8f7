package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;

/// A statement on law (_uitspraak over recht_). It starts as a concept; only a jurist who gives
/// name and date makes it more than that.
public sealed interface LegalStatement {
  Confidence confidence();

  /// The ids of its sources, at least one.
  List<String> sources();

  /// In Markdown.
  String text();

  /// Nobody has looked at it yet (_concept_): for members, never for the public.
  record Concept(Confidence confidence, List<String> sources, String text)
      implements LegalStatement {
    public Concept {
      sources = List.copyOf(sources);
    }
  }

  /// A jurist looked at it (_nagekeken door jurist_). It is public only when it is also firm.
  record Reviewed(Confidence confidence, List<String> sources, String text, String by, LocalDate on)
      implements LegalStatement {
    public Reviewed {
      sources = List.copyOf(sources);
    }
  }

  /// Nobody with knowledge of the law looked at it yet.
  default boolean isConcept() {
    return switch (this) {
      case Concept concept -> true;
      case Reviewed reviewed -> false;
    };
  }

  default boolean isPublic() {
    return switch (this) {
      case Concept concept -> false;
      case Reviewed reviewed -> reviewed.confidence().isFirm();
    };
  }
}
