package nl.ruggensteun.casefile.web;

import java.util.List;
import nl.ruggensteun.casefile.SealedWakeCard;
import nl.ruggensteun.platform.web.Moments;
import nl.ruggensteun.vault.AudienceKind;

/// A wake card as it goes to a browser that can open it.
public record WakeCardView(String writtenAt, AudienceView audience, List<EntryView> entries) {

  public static WakeCardView of(SealedWakeCard sealed) {
    return new WakeCardView(
        Moments.of(sealed.card().writtenAt()),
        AudienceView.of(
            sealed.card().audienceId(), AudienceKind.CONSULT, sealed.epochs(), sealed.grants()),
        sealed.entries().stream().map(EntryView::of).toList());
  }
}
