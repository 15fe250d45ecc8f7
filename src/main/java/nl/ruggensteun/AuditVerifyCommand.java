package nl.ruggensteun;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.audit.AuditVerification;
import nl.ruggensteun.audit.Finding;
import nl.ruggensteun.platform.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/// `audit verify`: reads the access log again, beside a running program or on a resting folder.
final class AuditVerifyCommand {
  private AuditVerifyCommand() {}

  /// The exit code: 0 good, 1 something was found, 2 could not be read.
  static int run(Command.AuditVerify command) {
    Optional<AuditVerification.KeptCheckpoint> copy = Optional.empty();
    if (command.copy().isPresent()) {
      copy = AuditVerification.KeptCheckpoint.read(command.copy().get());
      if (copy.isEmpty()) {
        System.err.println(
            "--copy moet eruitzien als NUMMER:HASH, zoals in de mail aan coördinatoren.");
        return 2;
      }
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.kept(command.data());
    boolean started = postgres.startUnlessRunning();
    try {
      return report(AuditVerification.of(source(postgres)).verify(copy));
    } finally {
      if (started) {
        postgres.stop();
      }
    }
  }

  private static PGSimpleDataSource source(EmbeddedPostgres postgres) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.url("ruggensteun"));
    source.setUser("ruggensteun");
    source.setPassword(postgres.password().reveal());
    return source;
  }

  private static int report(List<Finding> findings) {
    if (findings.isEmpty()) {
      System.out.println("Het inzagelogboek klopt: geen wijziging, geen gat.");
      return 0;
    }
    System.out.println("Het inzagelogboek klopt niet. Gevonden: " + findings.size());
    findings.forEach(finding -> System.out.println("- " + sentence(finding)));
    return 1;
  }

  private static String sentence(Finding finding) {
    return switch (finding) {
      case Finding.Changed c -> "gewijzigde regel " + c.position() + " in keten " + c.chain();
      case Finding.Gap g -> "ontbrekende regel " + g.position() + " in keten " + g.chain();
      case Finding.WrongHead w -> "het einde van keten " + w.chain() + " klopt niet";
      case Finding.BrokenCheckpoint b -> "controlepunt " + b.position() + " klopt niet";
      case Finding.NotAsSeen n ->
          "keten " + n.chain() + " is anders dan controlepunt " + n.checkpoint() + " zag";
      case Finding.OtherThanCopy o -> "uw kopie van controlepunt " + o.position() + " wijkt af";
    };
  }
}
