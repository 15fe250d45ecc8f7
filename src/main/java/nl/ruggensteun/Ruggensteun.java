package nl.ruggensteun;

import java.util.Map;
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
    DataFolder folder = new DataFolder(serve.data());
    folder.claim(serve.mode());
    application(serve.properties(folder.settings())).run();
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
