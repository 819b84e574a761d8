package headroom.live;

import com.sun.net.httpserver.HttpServer;
import headroom.engine.Engine;
import headroom.kernel.Backend;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The live page's server, on this machine only:
///
///     try (LiveServer server = LiveServer.open(ServedScenarios.of(places), options)) {
///       terminal.say(server.address());
///       waitUntilItIsEnough();
///     }
///
/// It listens on the loopback addresses, answers each question on a thread of its own, runs on one
/// engine that stays warm, and writes nothing.
public final class LiveServer implements AutoCloseable {
  private static final int TRIED_PORTS = 100;
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  /// What the JDK's server reads once, before the first is made: how many connections there may be
  /// at once, how long a request may take to arrive, and that no answer waits for more to send.
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", "64",
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxReqHeaders", "64",
          "sun.net.httpserver.maxReqHeaderSize", "32768",
          "sun.net.httpserver.nodelay", "true");

  private final List<HttpServer> servers;

  /// No virtual threads: an answer counts for long without waiting, so that a few of them would
  /// keep every other question from being read. As many as there may be connections.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("headroom-answer-", 0).factory());

  private final Engine engine;
  private final Token token = Token.fresh();
  private final int port;
  private final WarmUp warmUp;
  private final Pages pages = new Pages();
  private volatile boolean closing;

  private LiveServer(List<HttpServer> servers, ServedScenarios scenarios, LiveOptions options) {
    this.servers = servers;
    port = servers.getFirst().getAddress().getPort();
    engine = Engine.open(options.threads(), Backend.chosen());
    Desk desk =
        new Desk(scenarios, pages, engine, options.mostTrials(), options.version(), () -> closing);
    RunAnswer runs = new RunAnswer(desk);
    warmUp = new WarmUp(scenarios, runs, options.threads());
    Site site = new Site(new Guard(token, port), new Answers(desk, runs));
    for (HttpServer server : servers) {
      server.setExecutor(threads);
      server.createContext("/", site);
    }
  }

  /// Starts it.
  ///
  /// @throws IOException if it cannot listen: the port asked for is taken, or none is free
  public static LiveServer open(ServedScenarios scenarios, LiveOptions options) throws IOException {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
    LiveServer server = new LiveServer(bound(options), scenarios, options);
    server.servers.forEach(HttpServer::start);
    return server;
  }

  private static List<HttpServer> bound(LiveOptions options) throws IOException {
    if (options.port().isPresent()) {
      return bound(options.port().getAsInt());
    }
    for (int port = LiveOptions.USUAL_PORT; ; port++) {
      try {
        return bound(port);
      } catch (BindException e) {
        if (port >= LiveOptions.USUAL_PORT + TRIED_PORTS) {
          throw e;
        }
      }
    }
  }

  /// Listens on both loopback addresses, the second where the machine has it.
  private static List<HttpServer> bound(int port) throws IOException {
    List<HttpServer> servers = new ArrayList<>();
    servers.add(HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(IPV4), port), 0));
    InetAddress second = InetAddress.getByAddress(IPV6);
    if (NetworkInterface.getByInetAddress(second) != null) {
      int same = servers.getFirst().getAddress().getPort();
      try {
        servers.add(HttpServer.create(new InetSocketAddress(second, same), 0));
      } catch (BindException e) {
        servers.getFirst().stop(0);
        throw e;
      }
    }
    return servers;
  }

  /// Begins the run that the first page will ask for, and warms the program up until a page asks;
  /// blocks until it is warm.
  public void warmUp() {
    warmUp.run(() -> pages.count() == 0 && !closing, () -> closing);
  }

  /// The address to open, with what lets one in.
  public String address() {
    return "http://127.0.0.1:" + port + "/#token=" + token.text();
  }

  /// The port that it listens on.
  public int port() {
    return port;
  }

  /// Whether nothing is being answered to a page.
  boolean isIdle(String page) {
    return pages.page(page).isIdle();
  }

  /// Ends it: runs are stopped, connections closed.
  @Override
  public void close() {
    closing = true;
    servers.forEach(server -> server.stop(0));
    warmUp.end();
    threads.shutdownNow();
    engine.close();
  }
}
