package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.EpochStatement.Grantee;
import nl.ruggensteun.vault.EpochStatement.Holder;
import nl.ruggensteun.vault.EpochStatement.ReporterKeys;
import nl.ruggensteun.vault.EpochStatement.Shares;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.Signed;
import nl.ruggensteun.vault.Succession;
import nl.ruggensteun.vault.VaultRefused;
import org.jspecify.annotations.Nullable;

/// Makes epochs: a key, the signed list of its readers, and the key sealed to each of them.
public record EpochMaker(Suite suite, SignedDirectory directory) {

  public MadeEpoch make(EpochPlan plan, Author author, Instant at) {
    Seed seed = Optional.ofNullable(plan.kept()).orElseGet(suite::newSeed);
    EpochStatement statement = describe(plan, seed.recipient(), author, at);
    String jws = author.key().sign(JwsType.EPOCH, statement);
    Signed<EpochStatement> signed = verified(plan, jws);
    List<Grant> grants =
        statement.grantees().stream()
            .map(one -> Grant.of(seed, one.keyId(), reader(one.keyId(), plan, statement), suite))
            .toList();
    return new MadeEpoch(
        seed, jws, plan.chain().with(signed), grants, shares(statement, signed.hash(), seed));
  }

  private EpochStatement describe(EpochPlan plan, Recipient recipient, Author author, Instant at) {
    ReporterKeys given = given(plan, recipient, author, at);
    return new EpochStatement(
        plan.chain().place().team(),
        plan.chain().place().caseId(),
        plan.chain().place().audienceId(),
        plan.chain().place().kind(),
        plan.n(),
        recipient,
        before(plan),
        directory.chain().head(),
        author.keyId(),
        grantees(plan, given),
        division(plan, author, at),
        excluded(plan, author),
        given,
        plan.consents().isEmpty() ? null : plan.consents(),
        at);
  }

  private @Nullable Hash before(EpochPlan plan) {
    return plan.chain().last().map(Signed::hash).orElse(null);
  }

  private @Nullable ReporterKeys given(
      EpochPlan plan, Recipient recipient, Author author, Instant at) {
    Hash before = before(plan);
    return plan.newReporter()
        .map(keys ->
            author.keyId().isReporter() && before != null
                ? succeeded(plan, keys, recipient, before, at)
                : keys.published())
        .orElse(null);
  }

  private static ReporterKeys succeeded(
      EpochPlan plan, ReturnKeys keys, Recipient recipient, Hash before, Instant at) {
    Succession succession =
        new Succession(
            Succession.Kind.SUCCESSION,
            plan.chain().place().team(),
            plan.chain().place().caseId(),
            plan.chain().place().audienceId(),
            plan.n(),
            before,
            recipient.text(),
            at);
    return new ReporterKeys(
        keys.sign().verifyKey(),
        keys.seal().recipient(),
        keys.sign().sign(JwsType.EPOCH, succession));
  }

  private List<Grantee> grantees(EpochPlan plan, @Nullable ReporterKeys given) {
    List<Grantee> grantees = new ArrayList<>();
    Optional.ofNullable(given)
        .or(() -> plan.chain().reporter())
        .ifPresent(keys -> grantees.add(new Grantee(KeyId.REPORTER, keys.recipient().hash())));
    plan.members().forEach(id -> grantees.add(new Grantee(id, directory.recipient(id).hash())));
    return grantees;
  }

  private @Nullable Shares division(EpochPlan plan, Author author, Instant at) {
    List<KeyId> excluded = excluded(plan, author);
    List<MemberKey> holders =
        directory.valid().stream()
            .map(ListedKey::key)
            .filter(key -> mayHold(key, excluded))
            .toList();
    boolean enough =
        holders.size() >= 2 && holders.stream().map(MemberKey::association).distinct().count() >= 2;
    return plan.shared() && enough
        ? new Shares(
            suite.newId(at),
            2,
            IntStream.range(0, holders.size())
                .mapToObj(i -> holder(holders.get(i), i + 1))
                .toList())
        : null;
  }

  private boolean mayHold(MemberKey key, List<KeyId> excluded) {
    return directory.chain().valid(key.keyId()).flatMap(known -> known.sharesFor()).isPresent()
        && excluded.stream().noneMatch(left -> directory.chain().sameHolder(left, key.keyId()));
  }

  private static Holder holder(MemberKey key, int index) {
    return new Holder(key.keyId(), key.recipientHash(), index);
  }

  /// An exclusion stays; only the reporter herself can lift one.
  private static List<KeyId> excluded(EpochPlan plan, Author author) {
    LinkedHashSet<KeyId> all = new LinkedHashSet<>();
    if (!author.keyId().isReporter()) {
      plan.chain().last().ifPresent(before -> all.addAll(before.payload().excluded()));
    }
    all.addAll(plan.excluded());
    return List.copyOf(all);
  }

  private Recipient reader(KeyId keyId, EpochPlan plan, EpochStatement statement) {
    return keyId.isReporter()
        ? Optional.ofNullable(statement.reporter())
            .or(() -> plan.chain().reporter())
            .map(ReporterKeys::recipient)
            .orElseThrow()
        : directory.recipient(keyId);
  }

  private List<MadeEpoch.SealedShare> shares(EpochStatement statement, Hash hash, Seed seed) {
    Shares division = statement.shares();
    if (division == null) {
      return List.of();
    }
    ShareSubject subject =
        new ShareSubject.OfEpoch(statement.caseId(), statement.audienceId(), statement.n());
    List<Holder> holders = division.holders();
    List<Share> shares =
        new Share.Split(subject, hash, division.splitId()).of(seed, holders.size(), suite);
    return IntStream.range(0, holders.size())
        .mapToObj(i ->
            new MadeEpoch.SealedShare(
                holders.get(i).keyId(),
                i + 1,
                shares.get(i).seal(directory.recipient(holders.get(i).keyId()), suite)))
        .toList();
  }

  private Signed<EpochStatement> verified(EpochPlan plan, String jws) {
    Checked<Signed<EpochStatement>> checked =
        Claimed.read(jws, JwsType.EPOCH, EpochStatement.class)
            .then(claim -> plan.chain().verify(claim, directory.chain()));
    return switch (checked) {
      case Checked.Accepted<Signed<EpochStatement>>(Signed<EpochStatement> signed) -> signed;
      case Checked.Refused<Signed<EpochStatement>>(VaultRefused reason) ->
          throw new IllegalStateException(reason.code());
    };
  }
}
