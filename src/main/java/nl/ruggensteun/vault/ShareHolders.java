package nl.ruggensteun.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The coordinators among whom a key is divided: two at least, of two associations at least,
/// numbered in their order, nobody twice.
///
/// @param position how far the directory was
/// @param leftOut whoever may not hold a share of this
public record ShareHolders(KeyRegister register, int position, Predicate<KeyId> leftOut) {

  public boolean fit(List<EpochStatement.Holder> holders) {
    List<String> associations =
        holders.stream().flatMap(holder -> holdsFor(holder).stream()).toList();
    return holders.size() >= 2
        && associations.size() == holders.size()
        && new HashSet<>(associations).size() >= 2
        && holders.stream().map(EpochStatement.Holder::keyId).distinct().count() == holders.size()
        && IntStream.range(0, holders.size()).allMatch(i -> holders.get(i).index() == i + 1);
  }

  private Optional<String> holdsFor(EpochStatement.Holder holder) {
    return register
        .validAt(holder.keyId(), position)
        .filter(key -> key.recipientHash().equals(holder.recipientHash()))
        .filter(_ -> !leftOut.test(holder.keyId()))
        .flatMap(KeyRegister.KnownKey::sharesFor);
  }
}
