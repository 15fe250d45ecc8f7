package nl.ruggensteun.access.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Enrolment;
import nl.ruggensteun.access.GivenKeyring;
import nl.ruggensteun.access.Invitation;
import nl.ruggensteun.access.Invitations;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.Outcome;
import nl.ruggensteun.access.Place;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A coordinator invites; the invited makes keys.
@RestController
@RequestMapping("/api/v1")
class InvitationController {
  private final Invitations invitations;
  private final Enrolment enrolment;
  private final Lines lines;
  private final Team team;
  private final Entrance entrance;
  private final JsonMapper json;

  InvitationController(
      Invitations invitations,
      Enrolment enrolment,
      Lines lines,
      Team team,
      Entrance entrance,
      JsonMapper json) {
    this.invitations = invitations;
    this.enrolment = enrolment;
    this.lines = lines;
    this.team = team;
    this.entrance = entrance;
    this.json = json;
  }

  /// @param memberId somebody we know already, who needs new keys; else name and mail
  /// @param association that of the line, or of a coordinator without one
  record InvitingBody(
      @Nullable UUID memberId,
      @Nullable String name,
      @Nullable String mail,
      @Nullable List<String> functions,
      @Nullable String lineId,
      @Nullable String association,
      @Nullable Naming shownAs) {}

  record MadeBody(UUID memberId, String token, String expiresAt) {}

  record InvitationBody(
      String team,
      UUID memberId,
      String name,
      List<MemberFunction> functions,
      @Nullable String lineId,
      @Nullable String association,
      Naming shownAs,
      int keyEpoch,
      String expiresAt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record EnrollingBody(
      @Nullable String keyId,
      @Nullable String verifyKey,
      @Nullable String name,
      @Nullable List<String> avoids) {}

  @PostMapping("/invitations")
  ResponseEntity<Object> invite(SignedIn member, @RequestBody InvitingBody body) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    Invitations.Invited invited = Form.read(form -> invited(form, body));
    Place place = Form.read(form -> place(form, body));
    return Answers.of(
        invitations.make(member, invited, place),
        made ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(
                    new MadeBody(
                        made.memberId(), made.token().reveal(), Moments.of(made.expiresAt()))));
  }

  @GetMapping("/invitations/current")
  ResponseEntity<Object> current(@RequestHeader("X-Invitation") String token) {
    return Answers.of(invitations.of(token), found -> ResponseEntity.ok(body(found)));
  }

  @PostMapping("/enrolments")
  ResponseEntity<Object> enrol(
      @RequestHeader("X-Invitation") String token, @RequestBody JsonNode given) {
    JsonNode checked = PrfGuard.checked(given);
    Outcome<Invitation> invitation = invitations.of(token);
    return Answers.of(
        invitation,
        open -> {
          EnrollingBody body = json.treeToValue(checked, EnrollingBody.class);
          KeyringBody keyring = json.treeToValue(checked, KeyringBody.class);
          return entrance.answer(
              enrolment.enrol(token, Form.read(form -> enrolling(form, body, keyring))));
        });
  }

  private static Optional<Invitations.Invited> invited(Form form, InvitingBody body) {
    if (body.memberId() != null) {
      return Optional.of(new Invitations.Invited.Again(body.memberId()));
    }
    Optional<String> name = form.text("name", body.name());
    Optional<String> mail = form.mail("mail", body.mail());
    return form.together(
        () -> new Invitations.Invited.Newcomer(name.orElseThrow(), mail.orElseThrow()));
  }

  private Optional<Place> place(Form form, InvitingBody body) {
    List<String> codes = body.functions() == null ? List.of() : body.functions();
    List<MemberFunction> functions =
        codes.stream()
            .map(code -> form.value("functions", code, MemberFunction::of))
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
    if (functions.isEmpty()) {
      form.wrong("functions", "required");
    }
    Optional<LineStatement> line = Optional.ofNullable(body.lineId()).flatMap(lines::byId);
    if (line.isEmpty() && (body.lineId() != null || functions.contains(MemberFunction.CONFIDANT))) {
      form.wrong("lineId", "required");
    }
    String association =
        line.map(LineStatement::association)
            .orElse(Objects.requireNonNullElse(body.association(), ""));
    form.text("association", association);
    Naming shown = body.shownAs() == null ? new Naming("", "") : body.shownAs();
    form.text("shownAs.nl", shown.nl());
    form.text("shownAs.en", shown.en());
    return form.together(() -> new Place(functions, body.lineId(), association, shown));
  }

  private static Optional<Enrolment.Enrolling> enrolling(
      Form form, EnrollingBody body, KeyringBody keyring) {
    Optional<KeyId> keyId = form.value("keyId", body.keyId(), KeyId::new);
    if (keyId.filter(KeyId::isReporter).isPresent()) {
      form.wrong("keyId", "unreadable");
    }
    Optional<VerifyKey> verifyKey = form.value("verifyKey", body.verifyKey(), VerifyKey::new);
    Optional<String> name = form.text("name", body.name());
    List<String> bodies = body.avoids() == null ? List.of() : body.avoids();
    List<Hash> avoids =
        bodies.stream()
            .map(text -> form.value("avoids", text, Hash::new))
            .flatMap(Optional::stream)
            .toList();
    Optional<GivenKeyring> keys = keyring.read(form);
    return form.together(() ->
        new Enrolment.Enrolling(
            keyId.orElseThrow(),
            verifyKey.orElseThrow(),
            keys.orElseThrow(),
            name.orElseThrow(),
            avoids));
  }

  private InvitationBody body(Invitation found) {
    return new InvitationBody(
        team.hash().map(Hash::text).orElse(""),
        found.memberId(),
        found.name(),
        found.place().functions(),
        found.place().lineId(),
        found.place().association(),
        found.place().shownAs(),
        found.keyEpoch(),
        Moments.of(found.expiresAt()));
  }
}
