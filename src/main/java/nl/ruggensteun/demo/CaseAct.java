package nl.ruggensteun.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happens in a fictional case file.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaseAct.Note.class, name = "note"),
  @JsonSubTypes.Type(value = CaseAct.Message.class, name = "message"),
  @JsonSubTypes.Type(value = CaseAct.Reply.class, name = "reply"),
  @JsonSubTypes.Type(value = CaseAct.Read.class, name = "read"),
  @JsonSubTypes.Type(value = CaseAct.Person.class, name = "person"),
  @JsonSubTypes.Type(value = CaseAct.Room.class, name = "room"),
  @JsonSubTypes.Type(value = CaseAct.Promise.class, name = "promise"),
  @JsonSubTypes.Type(value = CaseAct.Kept.class, name = "kept"),
  @JsonSubTypes.Type(value = CaseAct.Missed.class, name = "missed"),
  @JsonSubTypes.Type(value = CaseAct.Consent.class, name = "consent"),
  @JsonSubTypes.Type(value = CaseAct.BringIn.class, name = "bringIn"),
  @JsonSubTypes.Type(value = CaseAct.HandOver.class, name = "handOver"),
  @JsonSubTypes.Type(value = CaseAct.Aftercare.class, name = "aftercare"),
  @JsonSubTypes.Type(value = CaseAct.Close.class, name = "close")
})
sealed interface CaseAct {

  String at();

  /// @param by another than the owner
  record Note(String at, @Nullable String by, String text) implements CaseAct {}

  /// @param room the person who reads it; absent for whoever asked for help
  record Message(String at, @Nullable String room, String text) implements CaseAct {}

  /// What the person writes in the own room.
  record Reply(String at, @Nullable String room, String text) implements CaseAct {}

  /// The owner reads what was written.
  record Read(String at) implements CaseAct {}

  /// @param room the own room, when there is one
  record Person(
      String at,
      String id,
      String role,
      String name,
      String number,
      String reach,
      String identity,
      @Nullable String room)
      implements CaseAct {}

  /// A person gets a room of the own.
  ///
  /// @param printed how it is called on the console
  record Room(String at, String id, String person, @Nullable String printed) implements CaseAct {}

  record Promise(
      String at,
      String id,
      String kind,
      @Nullable String due,
      @Nullable String knownOn,
      String text,
      @Nullable String person,
      @Nullable String room)
      implements CaseAct {
    CaseScript.PromiseScript script() {
      return new CaseScript.PromiseScript(id, kind, due, knownOn, text, person, room);
    }
  }

  record Kept(String at, String id, CaseScript.@Nullable PromiseScript next) implements CaseAct {}

  record Missed(String at, String id, CaseScript.PromiseScript next) implements CaseAct {}

  record Consent(String at, String association, String text) implements CaseAct {}

  record BringIn(String at, String member, String text) implements CaseAct {}

  record HandOver(String at, String owner, String standIn, String text) implements CaseAct {}

  record Aftercare(String at, List<CaseScript.PromiseScript> moments) implements CaseAct {
    public Aftercare {
      moments = List.copyOf(moments);
    }
  }

  /// @param destroyOn the day after which everything sealed is gone
  record Close(
      String at, String reason, String outcome, String destroyOn, String text, Counted counted)
      implements CaseAct {}

  /// What is counted of a closed file, tied to nothing.
  record Counted(String province, String officeGroup, String kind) {}
}
