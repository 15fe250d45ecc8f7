package nl.ruggensteun.suite;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// What somebody wants of the next epoch of an audience.
///
/// @param members who reads; a reporter with keys always does
/// @param renewed the reporter's first or new keys
/// @param kept the seed of the epoch before, to bring somebody in for everything
/// @param shared whether coordinators get shares, so that they can help later
/// @param consents in a rescue, what two coordinators signed
public record EpochPlan(
    EpochChain chain,
    List<KeyId> members,
    List<KeyId> excluded,
    @Nullable ReturnKeys renewed,
    @Nullable Seed kept,
    boolean shared,
    List<String> consents) {

  public EpochPlan {
    members = List.copyOf(members);
    excluded = List.copyOf(excluded);
    consents = List.copyOf(consents);
  }

  /// The usual one: these members, nobody excluded, with shares.
  public static EpochPlan of(EpochChain chain, List<KeyId> members) {
    return new EpochPlan(chain, members, List.of(), null, null, true, List.of());
  }

  public EpochPlan excluding(List<KeyId> left) {
    return new EpochPlan(chain, members, left, renewed, kept, shared, consents);
  }

  /// The reporter gets these keys from here on.
  public EpochPlan reporter(ReturnKeys keys) {
    return new EpochPlan(chain, members, excluded, keys, kept, shared, consents);
  }

  public EpochPlan keeping(Seed seed) {
    return new EpochPlan(chain, members, excluded, renewed, seed, shared, consents);
  }

  public EpochPlan withoutShares() {
    return new EpochPlan(chain, members, excluded, renewed, kept, false, consents);
  }

  public EpochPlan rescuedBy(List<String> given) {
    return new EpochPlan(chain, members, excluded, renewed, kept, shared, given);
  }

  Optional<ReturnKeys> newReporter() {
    return Optional.ofNullable(renewed);
  }

  int n() {
    return chain.epochs().size() + 1;
  }
}
