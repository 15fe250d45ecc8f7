package nl.ruggensteun;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down each SQL statement that the program makes while it answers a request, so that a test
/// can see that two answers cost the same.
public final class StatementsAsked
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {
  /// A session is marked as seen now and then, whatever was asked.
  private static final String NOTED = "UPDATE access_session SET seen_at";

  private final ConcurrentLinkedQueue<String> statements = new ConcurrentLinkedQueue<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().addBeanPostProcessor(this);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("requestsDataSource") ? new Watched((DataSource) bean) : bean;
  }

  /// Those since the last time this was asked.
  public List<String> sinceLast() {
    List<String> all = new ArrayList<>();
    for (String next = statements.poll(); next != null; next = statements.poll()) {
      all.add(next);
    }
    return all;
  }

  private final class Watched extends DelegatingDataSource {
    Watched(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> call(real, method, arguments));
    }
  }

  private @Nullable Object call(Connection real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("prepareStatement") && arguments != null && isForRequest()) {
      String sql = String.valueOf(arguments[0]);
      if (!sql.startsWith(NOTED)) {
        statements.add(sql);
      }
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }

  private static boolean isForRequest() {
    return Thread.currentThread().getName().startsWith("tomcat-handler");
  }
}
