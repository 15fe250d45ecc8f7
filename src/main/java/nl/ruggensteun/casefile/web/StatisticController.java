package nl.ruggensteun.casefile.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.Counting;
import nl.ruggensteun.casefile.Counts;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The figures of past quarters, for coordinators: sealed records go out, numbers come back.
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticController {
  private final Counting counting;

  StatisticController(Counting counting) {
    this.counting = counting;
  }

  record CountGiven(@Nullable String part, @Nullable String value, @Nullable Integer records) {
    Counts.Count of(String quarter) {
      return new Counts.Count(
          quarter,
          Given.needed(part, "counts.part"),
          Given.needed(value, "counts.value"),
          Given.needed(records, "counts.records"));
    }
  }

  record CountedGiven(@Nullable List<UUID> records, @Nullable List<CountGiven> counts) {}

  @GetMapping
  Counting.Overview look(SignedIn who) {
    return counting.look(who).orElseThrow(Refused::new);
  }

  @GetMapping("/{quarter}")
  List<Map<String, Object>> records(SignedIn who, @PathVariable("quarter") String quarter) {
    return counting.records(who, quarter).orElseThrow(Refused::new).stream()
        .map(one ->
            Map.<String, Object>of(
                "recordId", one.recordId(), "sealed", Base64Url.encode(one.sealed().bytes())))
        .toList();
  }

  @PostMapping("/{quarter}/counts")
  ResponseEntity<Object> count(
      SignedIn who, @PathVariable("quarter") String quarter, @RequestBody CountedGiven body) {
    Counting.Counted counted =
        new Counting.Counted(
            quarter,
            new HashSet<>(Given.needed(body.records(), "records")),
            Given.orNone(body.counts()).stream().map(one -> one.of(quarter)).toList());
    counting.count(who, counted).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }
}
