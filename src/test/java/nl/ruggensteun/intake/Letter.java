package nl.ruggensteun.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.GivenEntry;
import tools.jackson.databind.json.JsonMapper;

/// A request to be called, sealed to Bram and Bea as `/hulp` does it, and not sent yet.
public record Letter(UUID requestId, String body) {

  public static Letter to(StandingTeam team, String proof) {
    return new Writing(team, Instant.now()).letter(proof);
  }

  private record Writing(StandingTeam team, Instant now) {
    Letter letter(String proof) {
      UUID requestId = id();
      UUID audience = id();
      ReturnKeys keys =
          Code.generate(CodeKind.RETURN, team.suite).returnKeys(team.directory.chain().team());
      MadeEpoch epoch = epoch(requestId, audience, keys);
      GivenRequest request =
          new GivenRequest(
              requestId,
              "callback",
              audience,
              keys.locator(),
              keys.auth().verifyKey().text(),
              List.of("councillors"),
              null,
              "call",
              Browser.given(epoch),
              entries(epoch, keys),
              proof);
      return new Letter(requestId, JsonMapper.shared().writeValueAsString(request));
    }

    private UUID id() {
      return team.suite.newId(now);
    }

    private MadeEpoch epoch(UUID requestId, UUID audience, ReturnKeys keys) {
      EpochChain nothing =
          EpochChain.empty(
              new AudiencePlace(
                  team.directory.chain().team(), requestId, audience, AudienceKind.SHARED));
      EpochPlan plan =
          EpochPlan.of(nothing, Stream.of(team.bram, team.bea).map(MemberKeys::keyId).toList())
              .reporter(keys);
      return new EpochMaker(team.suite, team.directory).make(plan, keys.author(), now);
    }

    private List<GivenEntry> entries(MadeEpoch epoch, ReturnKeys keys) {
      Entries entries = new Entries(epoch.chain(), epoch.seed(), team.directory.chain());
      EntryPlace first = EntryPlace.first(id());
      byte[] card = sealed(entries, EntryKind.CARD, first, keys);
      EntryPlace second = first.after(card, id());
      byte[] story = sealed(entries, EntryKind.STORY, second, keys);
      return List.of(entry(first, card), entry(second, story));
    }

    private byte[] sealed(Entries entries, EntryKind kind, EntryPlace place, ReturnKeys keys) {
      return entries.seal(
          new Entries.Draft(kind, Map.of("text", "er stond iemand bij mijn deur"), now),
          place,
          keys.author(),
          team.suite);
    }

    private static GivenEntry entry(EntryPlace place, byte[] sealed) {
      return new GivenEntry(null, place.entryId(), place.seq(), 1, Base64Url.encode(sealed), null);
    }
  }
}
