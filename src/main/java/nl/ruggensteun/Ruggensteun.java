package nl.ruggensteun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: one process that serves the pages, keeps what is sealed and lets telephones ring.
@SpringBootApplication
public class Ruggensteun {

  public static void main(String[] arguments) {
    SpringApplication.run(Ruggensteun.class, arguments);
  }
}
