package opora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too long for a form is told to be too long, whether its sender says beforehand how long it is or not (QST-04). */
class LongFormFilterTest {

    private static final int FOURTEEN_MEGABYTES = 14_000_000;

    @TempDir
    Path directory;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        var context = tomcat.addContext("", directory.toString());
        var filter = new FilterDef();
        filter.setFilterName("long");
        filter.setFilter(new LongFormFilter());
        var everywhere = new FilterMap();
        everywhere.setFilterName("long");
        everywhere.addURLPattern("/*");
        context.addFilterDef(filter);
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "length", new Length());
        context.addServletMappingDecoded("/", "length");
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void anAnswerOfFourteenMegabytesIsTooLong() throws Exception {
        assertThat(send(BodyPublishers.ofString(form(FOURTEEN_MEGABYTES)))).isEqualTo("413");
    }

    @Test
    void soItIsWhenItsLengthIsNotSaid() throws Exception {
        assertThat(send(piecemeal(FOURTEEN_MEGABYTES))).isEqualTo("413");
    }

    @Test
    void aShortOneIsReadEitherWay() throws Exception {
        assertThat(send(BodyPublishers.ofString(form(1000)))).isEqualTo("200 1000");
        assertThat(send(piecemeal(1000))).isEqualTo("200 1000");
    }

    private static BodyPublisher piecemeal(int length) {
        var bytes = form(length).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static String form(int length) {
        return "answer=" + "a".repeat(length);
    }

    private String send(BodyPublisher body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + tomcat.getConnector().getLocalPort() + "/"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(body)
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? "200 " + response.body() : String.valueOf(response.statusCode());
        }
    }

    private static final class Length extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getParameter("answer").length());
            } catch (RuntimeException unreadable) {
                // What becomes of it behind the filter: nobody there expects fields that cannot be read.
                response.setStatus(500);
            }
        }
    }
}
