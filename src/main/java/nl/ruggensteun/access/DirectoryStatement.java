package nl.ruggensteun.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// A statement in the directory (_adresboek_): who says what about which key, at which position.
/// Its time is a claim that nobody relies on; its position is what counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DirectoryStatement.Genesis.class, name = "genesis"),
  @JsonSubTypes.Type(value = DirectoryStatement.NewKey.class, name = "member"),
  @JsonSubTypes.Type(value = DirectoryStatement.NewLine.class, name = "line"),
  @JsonSubTypes.Type(value = DirectoryStatement.Revocation.class, name = "revoke")
})
public sealed interface DirectoryStatement {

  @Nullable Hash team();

  int position();

  @Nullable Hash prev();

  Instant at();

  KeyId signer();

  /// The first statement (_oprichting_). Its hash is the name of the team for ever.
  record Genesis(
      @Nullable Hash team,
      int position,
      @Nullable Hash prev,
      Instant at,
      KeyId signer,
      String nonce,
      String origin,
      MemberKey member,
      List<LineStatement> lines)
      implements DirectoryStatement {
    public Genesis {
      Objects.requireNonNull(at);
      Objects.requireNonNull(signer);
      Objects.requireNonNull(origin);
      Objects.requireNonNull(member);
      lines = List.copyOf(lines);
      boolean sixteen = Base64Url.decode(nonce).filter(bytes -> bytes.length == 16).isPresent();
      if (team != null || prev != null || position != 0 || !sixteen) {
        throw new IllegalArgumentException("not a genesis");
      }
    }
  }

  /// A member's key comes in, and the member's key before it goes out.
  record NewKey(Hash team, int position, Hash prev, Instant at, KeyId signer, MemberKey member)
      implements DirectoryStatement {
    public NewKey {
      Objects.requireNonNull(team);
      Objects.requireNonNull(prev);
      Objects.requireNonNull(at);
      Objects.requireNonNull(signer);
      Objects.requireNonNull(member);
    }
  }

  /// A line is opened or changed.
  record NewLine(Hash team, int position, Hash prev, Instant at, KeyId signer, LineStatement line)
      implements DirectoryStatement {
    public NewLine {
      Objects.requireNonNull(team);
      Objects.requireNonNull(prev);
      Objects.requireNonNull(at);
      Objects.requireNonNull(signer);
      Objects.requireNonNull(line);
    }
  }

  /// A key is no longer to be trusted, from this position on.
  record Revocation(
      Hash team, int position, Hash prev, Instant at, KeyId signer, KeyId keyId, Reason reason)
      implements DirectoryStatement {
    public Revocation {
      Objects.requireNonNull(team);
      Objects.requireNonNull(prev);
      Objects.requireNonNull(at);
      Objects.requireNonNull(signer);
      Objects.requireNonNull(keyId);
      Objects.requireNonNull(reason);
    }

    public enum Reason {
      @JsonProperty("left")
      LEFT,
      @JsonProperty("lost")
      LOST,
      @JsonProperty("rescued")
      RESCUED,
      @JsonProperty("replaced")
      REPLACED
    }
  }
}
