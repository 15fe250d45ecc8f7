package nl.ruggensteun.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// All fictional files (_oefendossiers_), and the requests that still wait.
final class FictionalFiles {
  static final List<String> SCRIPTS =
      List.of(
          "councillors.json",
          "mayors.json",
          "executives.json",
          "provincial-councillors.json",
          "common.json",
          "ministry.json");
  private static final int AT_ONCE = 3;

  private final Stage stage;
  private final List<CaseScript> scripts;

  FictionalFiles(Stage stage) {
    this.stage = stage;
    this.scripts =
        SCRIPTS.stream()
            .flatMap(name -> Arrays.stream(Scripts.read(name, CaseScript[].class)))
            .toList();
  }

  int count() {
    return scripts.size();
  }

  /// Plays them a few at a time, for the program answers many at once; gives the rooms to be
  /// printed.
  List<KeptKeys.Room> play(IntConsumer played) {
    List<KeptKeys.Room> rooms = new ArrayList<>();
    try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<KeptKeys.Room>>> running =
          scripts.stream().map(script -> players.submit(() -> play(script))).toList();
      for (int i = 0; i < running.size(); i++) {
        rooms.addAll(running.get(i).get());
        played.accept(i + 1);
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a fictional file could not be played", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return rooms;
  }

  private List<KeptKeys.Room> play(CaseScript script) {
    PlayedFile file = new Opening(stage).open(script);
    Acting acting = new Acting(stage, file, script.first());
    script.acts().forEach(acting::play);
    return file.printed(printed(script));
  }

  private static Map<String, String> printed(CaseScript script) {
    Map<String, String> names = new LinkedHashMap<>();
    if (script.printed() != null) {
      names.put(PlayedFile.REQUEST, script.printed());
    }
    for (CaseAct act : script.acts()) {
      if (act instanceof CaseAct.Room room && room.printed() != null) {
        names.put(room.id(), room.printed());
      }
    }
    return names;
  }

  /// Somebody waits, asked to be called or wrote; one of them was just taken.
  List<KeptKeys.Room> ask() {
    List<KeptKeys.Room> rooms = new ArrayList<>();
    for (RequestScript script : Scripts.read("waiting.json", RequestScript[].class)) {
      Asking.Asked asked = new Asking(stage).ask(script);
      if (script.takenBy() != null && script.taken() != null) {
        Colleague taker = stage.team().member(script.takenBy());
        new Opening(stage).take(asked.requestId(), taker, stage.today().at(script.taken()));
      }
      if (script.printed() != null) {
        rooms.add(
            new KeptKeys.Room(
                script.printed(), asked.room().keys().locator(), asked.room().words()));
      }
    }
    return rooms;
  }
}
