package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is noted about somebody in a fictional file.
final class People {
  private People() {}

  static Map<String, Object> words(PlayedFile file, CaseAct.Person person, Instant at) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("personId", file.id(person.id(), at));
    words.put("role", person.role());
    words.put("name", person.name());
    words.put("number", person.number());
    words.put("reach", person.reach());
    words.put("identity", person.identity());
    words.put(
        "audienceId", person.room() == null ? null : file.room(person.room()).audience().id());
    words.put("gone", false);
    return words;
  }
}
