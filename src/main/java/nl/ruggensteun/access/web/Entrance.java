package nl.ruggensteun.access.web;

import nl.ruggensteun.access.Arrival;
import nl.ruggensteun.access.Outcome;
import nl.ruggensteun.access.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets somebody in: the cookie, and her own sealed keyring.
@Component
class Entrance {
  private final Sessions sessions;

  Entrance(Sessions sessions) {
    this.sessions = sessions;
  }

  ResponseEntity<Object> answer(Outcome<Arrival> outcome) {
    return Answers.of(outcome, this::welcome);
  }

  private ResponseEntity<Object> welcome(Arrival arrival) {
    Sessions.Running session = sessions.running(arrival.token().reveal()).orElseThrow();
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.SET_COOKIE, SessionCookie.carrying(arrival.token()))
        .body(ArrivalBody.of(arrival, session));
  }
}
