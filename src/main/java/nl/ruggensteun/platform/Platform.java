package nl.ruggensteun.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The parts every module asks for.
@Configuration(proxyBeanMethods = false)
class Platform {
  /// A connection keeps its plans. One that was made while a table was still empty reads the whole
  /// table for each row when a wave has filled it, so a plan never reads whole what has an index.
  private static final String BY_INDEX = "-c enable_seqscan=off -c jit=off";

  /// A node that starts while the database is away waits for it.
  private static final Duration PATIENCE_AT_START = Duration.ofMinutes(1);

  @Bean
  Settings settings(Environment environment) {
    return Settings.from(environment);
  }

  @Bean
  CommonClock clock() {
    return new CommonClock(Clock.systemUTC());
  }

  @Bean
  Randomness randomness() {
    SecureRandom random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
  }

  @Bean
  Ids ids(Clock clock, Randomness randomness) {
    return new Ids(clock, randomness);
  }

  @Bean
  Texts texts() {
    return new Texts();
  }

  @Bean
  Reserve reserve(Settings settings) {
    return Reserve.of(settings);
  }

  /// A disk that filled up while nothing ran must not keep the database from starting.
  @Bean(destroyMethod = "close")
  Database database(Settings settings, Reserve reserve) {
    reserve.look();
    return Database.of(settings);
  }

  /// For requests: short waits, at most 16 connections, since more only queue inside PostgreSQL.
  @Bean
  @Primary
  HikariDataSource requestsDataSource(Database database) {
    return pool(database, "requests", 16, 5);
  }

  /// For sweeps, slow jobs and migrations: few connections that may take their time.
  @Bean
  HikariDataSource jobsDataSource(Database database) {
    return pool(database, "jobs", 4, 60);
  }

  private static HikariDataSource pool(
      Database database, String name, int size, int socketSeconds) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password().reveal());
    pool.setMaximumPoolSize(size);
    pool.setConnectionTimeout(4_000);
    pool.setInitializationFailTimeout(PATIENCE_AT_START.toMillis());
    pool.addDataSourceProperty("socketTimeout", socketSeconds);
    pool.addDataSourceProperty("connectTimeout", 2);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("options", BY_INDEX);
    return pool;
  }

  @Bean
  JdbcClient jdbcClient(DataSource requestsDataSource) {
    return JdbcClient.create(requestsDataSource);
  }

  @Bean
  Writes writes(DataSource requestsDataSource) {
    return new Writes(requestsDataSource);
  }

  @Bean
  Transactions transactions(PlatformTransactionManager manager) {
    return new Transactions(manager);
  }

  @Bean(destroyMethod = "close")
  NodeLine nodeLine(Database database) {
    return new NodeLine(database);
  }

  @Bean
  Changes changes(NodeLine line) {
    Changes changes = new Changes(line::tell);
    line.start(changes);
    return changes;
  }

  @Bean
  ReserveWatch reserveWatch(
      Reserve reserve, HikariDataSource jobsDataSource, ObjectProvider<RoomFollower> followers) {
    return new ReserveWatch(reserve, JdbcClient.create(jobsDataSource), followers);
  }

  @Bean
  SlowJobs slowJobs(HikariDataSource jobsDataSource, List<SlowJob> jobs) {
    return new SlowJobs(jobsDataSource, jobs);
  }
}
