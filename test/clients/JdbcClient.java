/*
 * JDBC: a number is a String both ways.  The URL is the argument.
 */
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;

public class JdbcClient {
    static void check(String what, Object got, Object expected) {
        System.out.println(Objects.equals(got, expected)
            ? "ok - " + what
            : "not ok - " + what + ": " + got + ", not " + expected);
    }

    static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> list = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next())
                list.add(result.getString(1));
        }
        return list;
    }

    static void parameters(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO application (appno, title) VALUES (?, ?)")) {
            insert.setObject(1, "EP 10 2010 167109", Types.OTHER);
            insert.setString(2, "a patent");
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT appno FROM application WHERE appno = ?::st13_appno")) {
            select.setString(1, "ep/10/2010/167109");
            try (ResultSet result = select.executeQuery()) {
                result.next();
                String appno = result.getString(1);  // "EP102010000167109"
                check("parameters and a result", appno, "EP102010000167109");
            }
        }
    }

    /* From the fifth execution on, the driver has the server prepare a statement. */
    static void prepared(Connection connection, List<String> numbers) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT a FROM number WHERE a = ?")) {
            for (String number : numbers) {
                select.setObject(1, number, Types.OTHER);
                try (ResultSet result = select.executeQuery()) {
                    while (result.next())
                        found.add(result.getString(1));
                }
            }
        }
        check("a prepared statement", found, numbers);
    }

    static void arrays(Connection connection, List<String> numbers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT array_agg(a ORDER BY a) FROM number WHERE a = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("st13_appno", numbers.toArray()));
            try (ResultSet result = select.executeQuery()) {
                result.next();
                Array array = result.getArray(1);
                List<String> got = new ArrayList<>();
                for (Object o : (Object[]) array.getArray())
                    got.add(o.toString());
                check("arrays", got, numbers);
            }
        }
    }

    static void copy(Connection connection, List<String> numbers) throws Exception {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("COPY received FROM STDIN", new StringReader(String.join("\n", numbers) + "\n"));
        StringWriter text = new StringWriter();
        copy.copyOut("COPY received TO STDOUT", text);
        check("COPY", Arrays.asList(text.toString().split("\n")), numbers);

        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        copy.copyOut("COPY received TO STDOUT (FORMAT binary)", binary);
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE received");
        }
        long rows = copy.copyIn("COPY received FROM STDIN (FORMAT binary)",
            new ByteArrayInputStream(binary.toByteArray()));
        check("binary COPY", rows, (long) numbers.size());
    }

    /* With stringtype=unspecified in the URL, setString alone will do. */
    static void unspecified(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "&stringtype=unspecified");
                PreparedStatement select = connection.prepareStatement(
                    "SELECT title FROM application WHERE appno = ?")) {
            select.setString(1, "ep/10/2010/167109");
            try (ResultSet result = select.executeQuery()) {
                result.next();
                check("stringtype=unspecified", result.getString(1), "a patent");
            }
        }
    }

    static void errors(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO application (appno) VALUES (?)")) {
            insert.setObject(1, "EP 10 2010", Types.OTHER);
            insert.executeUpdate();
            check("an error", "none", "22P02");
        } catch (PSQLException error) {
            check("an error", error.getSQLState(), "22P02");
            check("an error says why", error.getServerErrorMessage().getDetail() != null, true);
        }
    }

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            parameters(connection);
            List<String> numbers = strings(statement, "SELECT a FROM number ORDER BY a");
            List<String> sorted = new ArrayList<>(numbers);
            sorted.sort(null);
            check("results in the order of their text", numbers, sorted);
            prepared(connection, numbers);
            arrays(connection, numbers);
            copy(connection, numbers);
            unspecified(url);
            errors(connection);
        }
    }
}
