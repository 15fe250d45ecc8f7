package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.access.DirectoryRead;
import nl.ruggensteun.access.DirectoryStatement;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.access.SignedHead;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Countersignature;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import org.jspecify.annotations.Nullable;

/// A directory (_adresboek_) while it is being written: each step gives the next one, verified.
public record SignedDirectory(
    DirectoryChain chain, List<DirectoryElement> elements, Map<KeyId, Recipient> recipients) {

  public SignedDirectory {
    elements = List.copyOf(elements);
    recipients = Map.copyOf(recipients);
  }

  /// The first coordinator founds the team.
  public static SignedDirectory found(
      MemberKeys founder, MemberKeys.Role role, Founding founding, Suite suite) {
    DirectoryStatement genesis =
        new DirectoryStatement.Genesis(
            null,
            0,
            null,
            founding.at(),
            founder.keyId(),
            Base64Url.encode(suite.bytes(16)),
            founding.origin(),
            founder.published(role),
            founding.lines());
    DirectoryElement element =
        new DirectoryElement(founder.sign().sign(JwsType.DIRECTORY, genesis), null);
    return new SignedDirectory(
        accepted(DirectoryChain.begin(element)),
        List.of(element),
        Map.of(founder.keyId(), founder.seal().recipient()));
  }

  /// Where the team will be, and with which lines.
  public record Founding(String origin, List<LineStatement> lines, Instant at) {
    public Founding {
      lines = List.copyOf(lines);
    }
  }

  /// Two who sign; the second of all coordinators signs for herself.
  public record Signers(Author first, @Nullable Author second, Instant at) {}

  public SignedDirectory with(MemberKeys added, MemberKeys.Role role, Signers by) {
    MemberKey key = added.published(role);
    Map<KeyId, Recipient> known = new HashMap<>(recipients);
    known.put(added.keyId(), added.seal().recipient());
    return next(
        link ->
            new DirectoryStatement.NewKey(
                chain.team(), link.position, link.prev, by.at(), by.first().keyId(), key),
        by,
        known);
  }

  public SignedDirectory with(LineStatement line, Signers by) {
    return next(
        link ->
            new DirectoryStatement.NewLine(
                chain.team(), link.position, link.prev, by.at(), by.first().keyId(), line),
        by,
        recipients);
  }

  public SignedDirectory without(
      KeyId keyId, DirectoryStatement.Revocation.Reason reason, Signers by) {
    return next(
        link ->
            new DirectoryStatement.Revocation(
                chain.team(), link.position, link.prev, by.at(), by.first().keyId(), keyId, reason),
        by,
        recipients);
  }

  /// What a member signs at each sign-in.
  public String signHead(Author member, Instant at) {
    return member
        .key()
        .sign(
            JwsType.DIRECTORY,
            new SignedHead(
                chain.team(),
                SignedHead.Kind.HEAD,
                chain.head().position(),
                chain.head().hash(),
                member.keyId(),
                at));
  }

  public Recipient recipient(KeyId keyId) {
    Recipient recipient = recipients.get(keyId);
    if (recipient == null) {
      throw new IllegalArgumentException("nobody has this key id");
    }
    return recipient;
  }

  /// The valid keys in the order of their ids, as a browser lists share holders.
  List<ListedKey> valid() {
    return chain.keys().stream()
        .filter(listed -> !listed.isRevoked())
        .sorted(Comparator.comparing(listed -> listed.key().keyId().text()))
        .toList();
  }

  private record Link(int position, Hash prev) {}

  private SignedDirectory next(
      Function<Link, DirectoryStatement> statement, Signers by, Map<KeyId, Recipient> known) {
    Link link = new Link(chain.head().position() + 1, chain.head().hash());
    String jws = by.first().key().sign(JwsType.DIRECTORY, statement.apply(link));
    DirectoryElement element = new DirectoryElement(jws, countersigned(jws, by));
    List<DirectoryElement> longer = new ArrayList<>(elements);
    longer.add(element);
    return new SignedDirectory(accepted(chain.add(element)), longer, known);
  }

  private @Nullable String countersigned(String jws, Signers by) {
    Author second = by.second();
    return second == null
        ? null
        : second
            .key()
            .sign(
                JwsType.DIRECTORY,
                new Countersignature(
                    chain.team(),
                    Countersignature.Kind.COUNTERSIGN,
                    Hash.of(jws),
                    second.keyId(),
                    by.at()));
  }

  private static DirectoryChain accepted(DirectoryRead read) {
    return switch (read) {
      case DirectoryRead.Accepted(DirectoryChain chain) -> chain;
      case DirectoryRead.Refused(var reason) -> throw new IllegalStateException(reason.code());
    };
  }
}
