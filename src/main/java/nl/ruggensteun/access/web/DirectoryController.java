package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.access.Directory;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.access.Heads;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.vault.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The directory as every browser may have it, to verify for itself.
@RestController
@RequestMapping("/api/v1")
class DirectoryController {
  private final Team team;
  private final Directory directory;
  private final Heads heads;
  private final Lines lines;

  DirectoryController(Team team, Directory directory, Heads heads, Lines lines) {
    this.team = team;
    this.directory = directory;
    this.heads = heads;
    this.lines = lines;
  }

  /// @param recipients the public key of every key id that ever was in the directory
  record DirectoryBody(
      @Nullable String team,
      List<DirectoryElement> elements,
      Map<String, String> recipients,
      List<String> heads,
      boolean open) {}

  record StatementBody(@Nullable String statement) {}

  @GetMapping("/directory")
  DirectoryBody directory() {
    Optional<Hash> hash = team.hash();
    return new DirectoryBody(
        hash.map(Hash::text).orElse(null),
        directory.elements(),
        directory.recipients(),
        heads.recent(),
        lines.isOpenForRequests());
  }

  @Essential
  @PostMapping("/head-countersignatures")
  ResponseEntity<Object> sign(SignedIn member, @RequestBody StatementBody body) {
    String statement = Form.read(form -> form.text("statement", body.statement(), 8192));
    return Answers.done(heads.sign(member, statement));
  }
}
