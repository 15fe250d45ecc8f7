package nl.ruggensteun.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Turns a refusal into `application/problem+json`, in words, always with the team's number.
@Component
public class Problems {
  private final Texts texts;
  private final Settings settings;
  private final JsonMapper json;

  Problems(Texts texts, Settings settings, JsonMapper json) {
    this.texts = texts;
    this.settings = settings;
    this.json = json;
  }

  public ResponseEntity<Object> response(Problem problem, Language language) {
    return ResponseEntity.status(problem.code().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(problem, language));
  }

  /// The same as text, for where no controller answers.
  String text(ProblemCode code, Language language) {
    return json.writeValueAsString(body(Problem.of(code), language));
  }

  private Map<String, Object> body(Problem problem, Language language) {
    String code = problem.code().code();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:ruggensteun:" + code);
    body.put("title", texts.text(language, "platform.problem." + code + ".title"));
    body.put("status", problem.code().status());
    body.put(
        "detail", texts.text(language, "platform.problem." + code + ".detail", settings.number()));
    body.put("code", code);
    body.put("number", settings.number());
    body.put("errors", errors(problem.errors(), language));
    body.putAll(problem.more());
    return body;
  }

  private List<Map<String, String>> errors(List<FieldError> errors, Language language) {
    return errors.stream()
        .map(error ->
            Map.of(
                "field", error.field(),
                "code", error.code(),
                "message", texts.text(language, "platform.field." + error.code())))
        .toList();
  }
}
