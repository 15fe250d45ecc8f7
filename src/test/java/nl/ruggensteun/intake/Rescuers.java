package nl.ruggensteun.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.StoredDirectory;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.GivenRescue;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.RescueDesk;
import nl.ruggensteun.casefile.RescueFile;
import nl.ruggensteun.casefile.TakeRescuedFile;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Opened;
import nl.ruggensteun.suite.Rescue;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.suite.Share;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.Signed;

/// The browsers of two coordinators and of the colleague who takes over Bram's file, with real
/// keys.
record Rescuers(CaseWorld world, Desk desk) {

  /// One more confidant for councillors, or for another line.
  static MemberKeys joins(CaseWorld world, String name, String line, String association) {
    MemberKeys keys = MemberKeys.generate(world.suite, world.id(), world.clock.instant());
    StoredDirectory.person(world.jdbc(), keys.memberId(), name, world.clock.instant());
    MemberKeys.Role role =
        new MemberKeys.Role(
            List.of(line.isEmpty() ? MemberFunction.COORDINATOR : MemberFunction.CONFIDANT),
            new Naming("lid " + association, "member " + association),
            line.isEmpty() ? null : line,
            association);
    world.becomes(world.directory().with(keys, role, world.coordinators()));
    return keys;
  }

  Outcome<UUID> proposes(MemberKeys coordinator, UUID rescueId, MemberKeys receiver) {
    return proposes(coordinator, rescueId, receiver, parts(coordinator, receiver));
  }

  Outcome<UUID> proposes(
      MemberKeys coordinator, UUID rescueId, MemberKeys receiver, List<GivenRescue.Part> parts) {
    GivenRescue given =
        new GivenRescue(rescueId, desk.anna.requestId, receiver.keyId().uuid(), parts);
    return world.get(RescueFile.class).propose(world.asking(coordinator), given);
  }

  Outcome<UUID> confirms(MemberKeys coordinator, UUID rescueId, MemberKeys receiver) {
    return world
        .get(RescueFile.class)
        .confirm(world.asking(coordinator), rescueId, parts(coordinator, receiver));
  }

  /// What a coordinator gives: nothing that she could use herself.
  List<GivenRescue.Part> parts(MemberKeys coordinator, MemberKeys receiver) {
    RescueDesk.Material material =
        CaseWorld.done(
            world
                .get(RescueDesk.class)
                .forCoordinator(world.asking(coordinator), desk.anna.requestId));
    return material.audiences().stream().map(one -> part(coordinator, receiver, one)).toList();
  }

  private GivenRescue.Part part(
      MemberKeys coordinator, MemberKeys receiver, RescueDesk.Opened opened) {
    String consent =
        Rescue.consent(
            coordinator.author(),
            receiver.keyId(),
            browserOf(opened).chain(),
            world.clock.instant());
    return new GivenRescue.Part(
        opened.audience().audienceId(),
        consent,
        opened.shares().stream()
            .map(share -> new GivenRescue.Share(share.n(), resealed(share, coordinator, receiver)))
            .toList());
  }

  private String resealed(
      RescueDesk.SealedShare share, MemberKeys coordinator, MemberKeys receiver) {
    Share own = trusted(Share.open(share.sealed(), coordinator.seal()));
    return Base64Url.encode(own.seal(receiver.seal().recipient(), world.suite));
  }

  RescueDesk.Material receives(MemberKeys receiver, UUID rescueId) {
    return CaseWorld.done(
        world.get(RescueDesk.class).forReceiver(world.asking(receiver), rescueId));
  }

  Outcome<UUID> takes(MemberKeys receiver, UUID rescueId, MemberKeys standIn) {
    List<TakeRescuedFile.Renewed> renewed =
        receives(receiver, rescueId).audiences().stream()
            .map(opened -> renew(receiver, standIn, opened))
            .toList();
    return world
        .get(TakeRescuedFile.class)
        .take(
            world.asking(receiver),
            rescueId,
            new TakeRescuedFile.Taking(
                renewed, standIn.memberId(), desk.callBack(Duration.ofHours(2))));
  }

  private TakeRescuedFile.Renewed renew(
      MemberKeys receiver, MemberKeys standIn, RescueDesk.Opened opened) {
    Browser browser = browserOf(opened);
    List<GivenEpoch.EarlierGrant> earlier = new ArrayList<>();
    for (Signed<EpochStatement> epoch : browser.chain().epochs()) {
      Seed seed = seedOf(receiver, opened, epoch.payload());
      for (MemberKeys reader : List.of(receiver, standIn)) {
        earlier.add(
            new GivenEpoch.EarlierGrant(
                epoch.payload().n(),
                reader.keyId().text(),
                Base64Url.encode(world.suite.seal(seed.bytes(), reader.seal().recipient()))));
      }
    }
    GivenEpoch next =
        browser.epoch(
            browser.plan(receiver, standIn).rescuedBy(opened.consents()), receiver.author());
    return new TakeRescuedFile.Renewed(
        opened.audience().audienceId(), next.with(earlier), List.of());
  }

  private static Seed seedOf(MemberKeys receiver, RescueDesk.Opened opened, EpochStatement epoch) {
    List<Share> shares =
        opened.shares().stream()
            .filter(share -> share.n() == epoch.n())
            .map(share -> trusted(Share.open(share.sealed(), receiver.seal())))
            .toList();
    return trusted(Share.combine(shares, epoch.recipient()));
  }

  private Browser browserOf(RescueDesk.Opened opened) {
    return opened.audience().audienceId().equals(desk.team.audienceId) ? desk.team : desk.anna.room;
  }

  static <T> T trusted(Opened<T> opened) {
    return switch (opened) {
      case Opened.Trusted<T>(T value) -> value;
      case Opened.Distrusted<T>(var reason) -> throw new AssertionError(reason);
    };
  }
}
