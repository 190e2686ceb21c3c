// Starts a Neo4j Community server for tests: Server.java <data folder> <port> <password> <MB a transaction may take, or 0>.
// Prints "ready" once Bolt answers. Ends when its input does, so that it never outlives whoever started it, and takes
// the data folder with it.
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;

public class Server {
    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Exception problem) {
            problem.printStackTrace();
            System.exit(1);
        }
    }

    /** A function such as plugins bring along, which reads a file of the server. */
    public static class Plugin {
        @UserFunction("stemma.test.fileSize")
        public Long fileSize(@Name("path") String path) {
            return new java.io.File(path).length();
        }
    }

    private static void run(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var server = new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.auth_lock_time, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(
                        GraphDatabaseSettings.memory_transaction_max_size,
                        ByteUnit.mebiBytes(Long.parseLong(arguments[3])))
                .build();
        ((GraphDatabaseAPI) server.database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(GlobalProcedures.class)
                .registerFunction(Plugin.class);
        server.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", arguments[2]));
        System.out.println("ready");
        while (System.in.read() != -1) {}
        server.shutdown();
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
