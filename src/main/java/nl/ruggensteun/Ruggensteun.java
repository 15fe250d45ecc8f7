package nl.ruggensteun;

import java.util.Map;
import nl.ruggensteun.platform.SettingsRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.MapPropertySource;

/// The program: one process that serves the pages, keeps what is sealed and lets telephones ring.
@SpringBootApplication
public class Ruggensteun {

  /// Runs one command, see [Command]; without one (as the build does) only the parts are declared.
  public static void main(String[] arguments) {
    switch (Command.of(arguments)) {
      case Command.Serve serve -> serve(serve);
      case Command.DatabaseOnly database -> DatabaseAlone.run(database);
      case Command.AuditVerify verify -> System.exit(AuditVerifyCommand.run(verify));
      case Command.Refused refused -> {
        System.err.println(refused.sentence());
        System.exit(2);
      }
    }
  }

  private static void serve(Command.Serve serve) {
    application(settings(serve)).run();
  }

  /// A setting that cannot be used ends in a sentence.
  private static Map<String, Object> settings(Command.Serve serve) {
    try {
      DataFolder folder = new DataFolder(serve.data());
      folder.claim(serve.mode());
      return serve.properties(folder.settings());
    } catch (SettingsRefused refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
      throw refused;
    }
  }

  /// The program with settings that come before what was frozen when it was built.
  static SpringApplication application(Map<String, Object> settings) {
    SpringApplication application = new SpringApplication(Ruggensteun.class);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("installation", settings)));
    return application;
  }
}
