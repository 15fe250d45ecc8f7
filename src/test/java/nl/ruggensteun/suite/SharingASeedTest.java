package nl.ruggensteun.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import org.junit.jupiter.api.Test;

class SharingASeedTest {
  private final SmallTeam team = new SmallTeam();
  private final Seed seed = team.suite.newSeed();
  private final Share.Split split =
      new Share.Split(
          new ShareSubject.OfEpoch(team.id(), team.id(), 1), Hash.of("statement"), team.id());
  private final List<Share> shares = split.of(seed, 3, team.suite);

  @Test
  void any_two_coordinators_get_it_back() {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          assertThat(Share.combine(List.of(shares.get(i), shares.get(j)), seed.recipient()))
              .isEqualTo(Opened.trusted(seed));
        }
      }
    }
    assertThat(Share.combine(shares, seed.recipient())).isEqualTo(Opened.trusted(seed));
  }

  @Test
  void one_coordinator_does_not() {
    Share own = shares.getFirst();

    assertThat(Share.combine(List.of(own), seed.recipient()))
        .isEqualTo(Opened.distrusted(Distrust.TOO_FEW));
    assertThat(Share.combine(List.of(own, own), seed.recipient()))
        .isEqualTo(Opened.distrusted(Distrust.TOO_FEW));
  }

  @Test
  void a_false_share_is_noticed() {
    Share good = shares.get(1);
    byte[] part = Base64Url.decode(good.share()).orElseThrow();
    part[0] ^= 1;
    Share bad =
        new Share(
            good.subject(), good.statement(), good.splitId(), 2, 2, 3, Base64Url.encode(part));

    assertThat(Share.combine(List.of(shares.getFirst(), bad), seed.recipient()))
        .isEqualTo(Opened.distrusted(Distrust.WRONG_SEED));
  }

  @Test
  void shares_of_different_splits_are_not_mixed() {
    Share.Split other = new Share.Split(split.subject(), split.statement(), team.id());

    assertThat(
            Share.combine(
                List.of(shares.getFirst(), other.of(seed, 3, team.suite).get(1)), seed.recipient()))
        .isEqualTo(Opened.distrusted(Distrust.DIFFERENT_SPLITS));
  }

  @Test
  void a_share_is_sealed_to_its_coordinator() {
    byte[] sealed = shares.getFirst().seal(team.els.seal().recipient(), team.suite);

    assertThat(Share.open(sealed, team.els.seal())).isEqualTo(Opened.trusted(shares.getFirst()));
    assertThat(Share.open(sealed, team.femke.seal()))
        .isEqualTo(Opened.distrusted(Distrust.CANNOT_OPEN));
    assertThat(
            Share.open(
                team.suite.seal(new byte[512], team.els.seal().recipient()), team.els.seal()))
        .isEqualTo(Opened.distrusted(Distrust.WRONG_FORM));
  }
}
