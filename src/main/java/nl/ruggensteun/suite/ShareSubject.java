package nl.ruggensteun.suite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.UUID;

/// What a share helps to open.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(ShareSubject.OfEpoch.class),
  @JsonSubTypes.Type(ShareSubject.OfMember.class)
})
public sealed interface ShareSubject {

  /// One epoch of an audience.
  record OfEpoch(UUID caseId, UUID audienceId, int n) implements ShareSubject {
    public OfEpoch {
      Objects.requireNonNull(caseId);
      Objects.requireNonNull(audienceId);
    }
  }

  /// A member's keyring.
  record OfMember(UUID memberId, int keyEpoch) implements ShareSubject {
    public OfMember {
      Objects.requireNonNull(memberId);
    }
  }
}
