package nl.ruggensteun.access.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import nl.ruggensteun.access.GivenKeyring;
import nl.ruggensteun.access.SetUp;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The first coordinator founds the team.
@RestController
@RequestMapping("/api/v1/set-ups")
class SetUpController {
  private final SetUp setUp;
  private final Entrance entrance;
  private final JsonMapper json;

  SetUpController(SetUp setUp, Entrance entrance, JsonMapper json) {
    this.setUp = setUp;
    this.entrance = entrance;
    this.json = json;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Body(
      @Nullable String token,
      @Nullable String genesis,
      @Nullable String name,
      @Nullable String mail) {}

  @PostMapping
  ResponseEntity<Object> found(@RequestBody JsonNode given) {
    JsonNode checked = PrfGuard.checked(given);
    Body body = json.treeToValue(checked, Body.class);
    String token = body.token() == null ? "" : body.token();
    if (!setUp.isOpenFor(token)) {
      throw new Refused(Problem.of(ProblemCode.NOT_FOUND));
    }
    KeyringBody keyring = json.treeToValue(checked, KeyringBody.class);
    SetUp.Founding founding = Form.read(form -> read(form, body, keyring));
    return entrance.answer(setUp.found(token, founding));
  }

  private static Optional<SetUp.Founding> read(Form form, Body body, KeyringBody keyring) {
    Optional<String> genesis = form.text("genesis", body.genesis(), 65_536);
    Optional<String> name = form.text("name", body.name());
    Optional<String> mail = form.mail("mail", body.mail());
    Optional<GivenKeyring> keys = keyring.read(form);
    return form.together(() ->
        new SetUp.Founding(
            genesis.orElseThrow(), keys.orElseThrow(), name.orElseThrow(), mail.orElseThrow()));
  }
}
