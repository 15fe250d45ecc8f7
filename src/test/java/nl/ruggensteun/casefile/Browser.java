package nl.ruggensteun.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Author;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.Grant;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Opened;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.suite.SignedEntry;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.SealedEntries;
import org.jspecify.annotations.Nullable;

/// What a browser makes, with real keys: epochs and entries of one audience.
public final class Browser {
  private final CaseWorld world;
  public final UUID caseId;
  public final UUID audienceId;
  private final AudienceKind kind;
  private final Map<Integer, Hash> written = new HashMap<>();
  private @Nullable MadeEpoch last;

  public Browser(CaseWorld world, UUID caseId, AudienceKind kind) {
    this.world = world;
    this.caseId = caseId;
    this.audienceId = world.id();
    this.kind = kind;
  }

  public EpochChain chain() {
    return last == null
        ? EpochChain.empty(
            new AudiencePlace(world.directory().chain().team(), caseId, audienceId, kind))
        : last.chain();
  }

  /// A plan for the next epoch with these members.
  public EpochPlan plan(MemberKeys... members) {
    return EpochPlan.of(chain(), Stream.of(members).map(MemberKeys::keyId).toList());
  }

  /// Makes the next epoch; from here on entries are sealed to it.
  public GivenEpoch epoch(EpochPlan plan, Author author) {
    MadeEpoch made =
        new EpochMaker(world.suite, world.directory()).make(plan, author, world.clock.instant());
    last = made;
    return given(made);
  }

  public GivenEntry entry(Author author, int seq, EntryKind entryKind, String text) {
    EntryPlace place = new EntryPlace(world.id(), seq, before(seq));
    byte[] sealed =
        new Entries(made().chain(), made().seed(), world.directory().chain())
            .seal(
                new Entries.Draft(entryKind, Map.of("text", text), world.clock.instant()),
                place,
                author,
                world.suite);
    written.put(seq, Hash.of(sealed));
    return new GivenEntry(
        audienceId, place.entryId(), seq, chain().epochs().size(), Base64Url.encode(sealed), null);
  }

  /// What a member reads with the grant that the server gave, opened for real.
  public String reads(MemberKeys reader, SealedEntries.StoredEntry entry, byte[] grant) {
    EpochChain opened = chain();
    Opened<Seed> seed =
        Grant.open(
            grant, reader.seal(), opened.epochs().get(entry.epochN() - 1).payload().recipient());
    EpochChain asItWas = EpochChain.empty(opened.place());
    for (int n = 0; n < entry.epochN(); n++) {
      asItWas = asItWas.with(opened.epochs().get(n));
    }
    EntryPlace place = new EntryPlace(entry.entryId(), entry.seq(), before(entry.seq()));
    EpochChain chain = asItWas;
    Opened<SignedEntry> read =
        seed.then(key ->
            new Entries(chain, key, world.directory().chain()).open(entry.sealed().bytes(), place));
    return switch (read) {
      case Opened.Trusted<SignedEntry>(SignedEntry trusted) ->
          trusted.body().get("text").asString();
      case Opened.Distrusted<SignedEntry>(var reason) -> "not to be trusted: " + reason;
    };
  }

  private @Nullable Hash before(int seq) {
    return written.get(seq - 1);
  }

  private MadeEpoch made() {
    if (last == null) {
      throw new IllegalStateException("no epoch yet");
    }
    return last;
  }

  /// What a browser made, as it hands it in.
  public static GivenEpoch given(MadeEpoch made) {
    return new GivenEpoch(
        made.statement(),
        made.grants().stream()
            .map(grant ->
                new GivenEpoch.GivenGrant(grant.keyId().text(), Base64Url.encode(grant.sealed())))
            .toList(),
        made.shares().stream()
            .map(share ->
                new GivenEpoch.GivenShare(
                    share.keyId().text(), share.index(), Base64Url.encode(share.sealed())))
            .toList(),
        List.of());
  }
}
