package nl.ruggensteun.handover;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.ReadWakeCard;
import nl.ruggensteun.casefile.WriteWakeCard;
import nl.ruggensteun.intake.Desk;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;

/// What owners and those on duty do with wake cards, in a test.
record Cards(CaseWorld world) {
  static final String WORDS = "Noem haar Lies. Belt zij, vraag of de kinderen thuis zijn.";

  /// A file of Bram's, whose reporter agreed by telephone.
  Desk agreed() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    new DeskActs(world, desk.anna.requestId).agrees(world.bram, "duty");
    return desk;
  }

  /// The browser in which it was sealed to them.
  Browser sealedTo(Desk desk, MemberKeys... readers) {
    Browser card = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    CaseWorld.done(writes(desk, card, card.plan(readers).withoutShares()));
    return card;
  }

  Outcome<UUID> writes(Desk desk, Browser card, EpochPlan plan) {
    return writes(world.bram, desk, card, plan);
  }

  Outcome<UUID> writes(MemberKeys who, Desk desk, Browser card, EpochPlan plan) {
    WriteWakeCard.Given given =
        new WriteWakeCard.Given(
            card.audienceId,
            card.epoch(plan, who.author()),
            card.entry(who.author(), 1, EntryKind.NOTE, WORDS));
    return world.get(WriteWakeCard.class).write(world.asking(who), desk.anna.requestId, given);
  }

  /// What somebody gets by virtue of her duty.
  List<ReadWakeCard.OnDuty> shownTo(MemberKeys who) {
    return CaseWorld.done(world.get(OwnHandOvers.class).cards(world.asking(who)));
  }

  boolean isShown(Desk desk, MemberKeys who) {
    return shownTo(who).stream()
        .anyMatch(card -> card.sealed().card().caseId().equals(desk.anna.requestId));
  }

  /// Rows of it that are left in the vault.
  int kept(Browser card) {
    return List.of("vault_epoch", "vault_grant", "vault_share", "vault_entry").stream()
        .mapToInt(table ->
            world
                .jdbc()
                .sql("SELECT count(*) FROM " + table + " WHERE audience_id = ?")
                .param(card.audienceId)
                .query(Integer.class)
                .single())
        .sum();
  }
}
