package nl.ruggensteun.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.platform.Language;
import tools.jackson.databind.JsonNode;

/// The collective norm (_collectieve norm_): what a council and an executive say together about
/// aggression, a card for each group, and what they then agree on among themselves.
public record CollectiveNorm(
    Review review,
    Validity validity,
    List<Source> sources,
    List<Message> messages,
    List<Card> cards,
    LocalProtocol protocol) {
  static final String FILE = "guidance/norm.yaml";
  private static final int MESSAGES = 3;

  /// One of the three things that the norm says.
  public record Message(String id, BothLanguages title, BothLanguages text) {
    static Message read(ContentPlace place) {
      return new Message(place.id(), place.both("title"), place.both("text"));
    }
  }

  /// A card for one group, to put in a pocket or on a wall.
  ///
  /// @param address the last part of its address
  /// @param group who it is for
  /// @param expect what they may expect of the others
  /// @param act what they do themselves
  public record Card(
      String id,
      BothLanguages address,
      BothLanguages title,
      BothLanguages group,
      List<BothLanguages> expect,
      List<BothLanguages> act) {
    public Card {
      expect = List.copyOf(expect);
      act = List.copyOf(act);
    }

    static Card read(ContentPlace place) {
      return new Card(
          place.id(),
          place.both("address"),
          place.both("title"),
          place.both("for"),
          place.list("expect", Card::point),
          place.list("do", Card::point));
    }

    private static BothLanguages point(ContentPlace place) {
      place.id();
      return place.both("text");
    }
  }

  public CollectiveNorm {
    sources = List.copyOf(sources);
    messages = List.copyOf(messages);
    cards = List.copyOf(cards);
  }

  static CollectiveNorm in(ContentTexts texts, Sources sources) {
    return read(texts.yaml(FILE, JsonNode.class), sources);
  }

  static CollectiveNorm read(JsonNode file, Sources sources) {
    return ContentPlace.read(
        FILE,
        file,
        place -> {
          CollectiveNorm norm =
              new CollectiveNorm(
                  place.review(),
                  place.validity(),
                  place.sources(sources),
                  place.list("messages", Message::read),
                  place.list("cards", Card::read),
                  LocalProtocol.read(place));
          norm.check(place);
          return norm;
        });
  }

  private void check(ContentPlace file) {
    if (messages.size() != MESSAGES) {
      file.refuse("there are %d messages".formatted(messages.size()), "The norm has three");
    }
    for (Language language : Language.values()) {
      Set<String> addresses = new HashSet<>();
      for (Card card : cards) {
        String address = card.address.in(language);
        if (!address.matches("[a-z][a-z-]*")) {
          file.refuse("address " + address + " has other signs", "Use small letters and hyphens");
        }
        if (!addresses.add(address)) {
          file.refuse("address " + address + " is used twice", "Give each card its own");
        }
      }
    }
  }

  /// The card at an address.
  public Optional<Card> card(String address, Language language) {
    return cards.stream().filter(card -> card.address.in(language).equals(address)).findFirst();
  }
}
