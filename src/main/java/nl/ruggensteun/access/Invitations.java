package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations (_uitnodigingen_): a coordinator gives a one-time link to somebody she knows. The
/// token is said once; a newer invitation for the same person replaces the older.
@Component
public class Invitations {
  static final Duration LIFETIME = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;
  private final Randomness randomness;
  private final Attempts attempts;
  private final People people;
  private final Members members;
  private final AuditLog audit;

  Invitations(
      JdbcClient jdbc,
      Clock clock,
      Ids ids,
      Randomness randomness,
      Attempts attempts,
      People people,
      Members members,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.randomness = randomness;
    this.attempts = attempts;
    this.people = people;
    this.members = members;
    this.audit = audit;
  }

  /// An invitation that was just made.
  public record Made(UUID memberId, Secret<String> token, Instant expiresAt) {}

  /// Whom to invite: somebody new, or a member who needs new keys.
  public sealed interface Invited {
    record Newcomer(String name, String mail) implements Invited {}

    record Again(UUID memberId) implements Invited {}
  }

  public Outcome<Made> make(SignedIn by, Invited invited, Place place) {
    if (!by.is(MemberFunction.COORDINATOR)) {
      return Outcome.refused(AccessRefused.MISSING);
    }
    return attempts.in(() -> memberFor(invited).then(member -> make(by, member, place)));
  }

  private Outcome<UUID> memberFor(Invited invited) {
    return switch (invited) {
      case Invited.Newcomer(String name, String mail) -> {
        UUID memberId = ids.next();
        people.add(memberId, name, mail, MemberState.INVITED);
        yield Outcome.done(memberId);
      }
      case Invited.Again(UUID memberId) ->
          people.find(memberId).isEmpty()
              ? Outcome.refused(AccessRefused.MISSING)
              : again(memberId);
    };
  }

  /// Whoever has good keys would lose them by making others: they are revoked first.
  private Outcome<UUID> again(UUID memberId) {
    return members.active(memberId).isPresent()
        ? Outcome.refused(AccessRefused.OVERTAKEN)
        : Outcome.done(memberId);
  }

  /// For whoever was helped by two coordinators: to the place she had, with new keys.
  Outcome<Secret<String>> forRescued(RunningRescue rescue) {
    return placeOf(rescue.memberId())
        .map(place -> make(rescue.startedBy(), rescue.memberId(), place))
        .orElseGet(() -> Outcome.refused(AccessRefused.MISSING))
        .then(made -> Outcome.done(made.token()));
  }

  private Optional<Place> placeOf(UUID memberId) {
    return jdbc.sql(
            """
            SELECT functions, line_id, association, shown_nl, shown_en FROM access_key
            WHERE member_id = :member ORDER BY added_position DESC LIMIT 1
            """)
        .param("member", memberId)
        .query((row, number) -> place(row))
        .optional();
  }

  private Outcome<Made> make(SignedIn by, UUID memberId, Place place) {
    return make(by.keyId(), memberId, place);
  }

  private Outcome<Made> make(UUID by, UUID memberId, Place place) {
    String token = Base64Url.encode(randomness.bytes(32));
    Instant expires = clock.instant().plus(LIFETIME);
    jdbc.sql("DELETE FROM access_invitation WHERE member_id = :member AND used_at IS NULL")
        .param("member", memberId)
        .update();
    jdbc.sql(
            """
            INSERT INTO access_invitation (invitation_id, token_hash, member_id, functions, line_id,
              association, shown_nl, shown_en, invited_by, expires_at)
            VALUES (:id, :hash, :member, :functions, :line, :association, :nl, :en, :by, :expires)
            """)
        .param("id", ids.next())
        .param("hash", Sha256.of(token))
        .param("member", memberId)
        .param("functions", Columns.ofFunctions(place.functions()))
        .param("line", place.lineId())
        .param("association", place.association())
        .param("nl", place.shownAs().nl())
        .param("en", place.shownAs().en())
        .param("by", by)
        .param("expires", Columns.of(expires))
        .update();
    audit.record(ChainId.ofMember(memberId), Act.of("member.invited", by.toString()));
    return Outcome.done(new Made(memberId, Secret.of(token), expires));
  }

  /// The invitation of this token. Only its holder can learn that it was good once.
  public Outcome<Invitation> of(String token) {
    Instant now = clock.instant();
    Optional<Found> found =
        jdbc.sql(
                """
                SELECT i.*, m.name, (
                  SELECT coalesce(max(k.key_epoch), 0) + 1 FROM access_key k WHERE k.member_id = i.member_id
                ) AS key_epoch
                FROM access_invitation i JOIN access_member m ON m.member_id = i.member_id
                WHERE i.token_hash = :hash
                """)
            .param("hash", Sha256.of(token))
            .query(Invitations::found)
            .optional();
    return found
        .map(row ->
            row.used() || row.invitation().expiresAt().isBefore(now)
                ? Outcome.<Invitation>refused(AccessRefused.EXPIRED)
                : Outcome.done(row.invitation()))
        .orElseGet(() -> Outcome.refused(AccessRefused.MISSING));
  }

  /// Takes the invitation; false when somebody else did so first.
  boolean use(Invitation invitation) {
    return jdbc.sql(
                """
                UPDATE access_invitation SET used_at = :now WHERE invitation_id = :id AND used_at IS NULL
                """)
            .param("now", Columns.of(clock.instant()))
            .param("id", invitation.invitationId())
            .update()
        == 1;
  }

  private record Found(Invitation invitation, boolean used) {}

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        Columns.functions(row).stream().sorted().toList(),
        row.getString("line_id"),
        row.getString("association"),
        new Naming(row.getString("shown_nl"), row.getString("shown_en")));
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    Place place = place(row);
    Invitation invitation =
        new Invitation(
            row.getObject("invitation_id", UUID.class),
            row.getObject("member_id", UUID.class),
            row.getString("name"),
            place,
            row.getInt("key_epoch"),
            Columns.moment(row, "expires_at"));
    return new Found(invitation, Columns.maybeMoment(row, "used_at").isPresent());
  }
}
