package org.lookalike.load;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.BodyPart;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** Visitors, each with one wish, drawn by the shares of {@link Kind}. The load generator makes it by its name. */
public final class Visits extends Simulation {
    private static volatile @Nullable Order order;
    private static final int PAGE = 60;
    private static final double MEAN_PAGES = 10;
    private static final String STATUS = "status";
    private static final String MILLIS = "millis";
    private static final String LOCATION = "location";

    private final Order own;

    /** What the next simulation does. */
    record Order(String address, Pictures pictures, Pace pace, Tally tally) {}

    static void order(Order next) {
        order = next;
    }

    public Visits() {
        own = Objects.requireNonNull(order, "nothing was ordered");
        var visit = scenario("visit").exec(randomSwitch().on(choices()));
        var coming = switch (own.pace()) {
            case Pace.Constantly(int visitors, var time) ->
                visit.injectClosed(constantConcurrentUsers(visitors).during(time));
            case Pace.Arriving(double perSecond, var time) ->
                visit.injectOpen(constantUsersPerSec(perSecond).during(time).randomized());
        };
        setUp(coming).protocols(http.baseUrl(own.address()).shareConnections().disableCaching());
    }

    private List<Choice.WithWeight> choices() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.percent() > 0)
                .map(kind -> percent(kind.percent()).then(chain(kind)))
                .toList();
    }

    private ChainBuilder chain(Kind kind) {
        return switch (kind) {
            case BROWSE -> counted(kind, http(kind.name())
                    .get(s -> "api/pictures?k=" + PAGE + "&offset=" + offset()));
            case THUMBNAIL -> counted(kind, http(kind.name()).get(s -> "api/pictures/" + someId() + "/thumb"));
            case SEARCH_KNOWN -> counted(kind, http(kind.name()).post("api/search?k=60")
                    .body(StringBody(s -> "{\"id\":\"" + someId() + "\"}"))
                    .asJson());
            case SEARCH_UPLOAD -> counted(kind, http(kind.name()).post("api/search?k=60").bodyPart(upload()));
            case LABEL -> counted(kind, http(kind.name()).patch(s -> "api/pictures/" + someId())
                    .body(StringBody(s -> random(2) == 0
                            ? "{\"category\":null}"
                            : "{\"category\":\"visited " + random(5) + "\"}"))
                    .asJson());
            case ADD -> counted(kind, http(kind.name()).post("api/pictures")
                    .bodyPart(upload())
                    .check(header("Location").optional().saveAs(LOCATION)))
                    .exec(doIf(s -> s.contains(LOCATION)).then(chain(Kind.FORGET)));
            case FORGET -> counted(kind, http(kind.name()).delete(s -> forgotten(s)));
        };
    }

    private ChainBuilder counted(Kind kind, HttpRequestActionBuilder request) {
        return exec(request.check(status().saveAs(STATUS), responseTimeInMillis().saveAs(MILLIS))).exec(session -> {
            if (session.contains(STATUS))
                own.tally().answered(kind, session.getInt(STATUS), session.getInt(MILLIS));
            else
                own.tally().unanswered(kind);
            return session.removeAll(STATUS, MILLIS).markAsSucceeded();
        });
    }

    private BodyPart upload() {
        return ByteArrayBodyPart("image", s -> own.pictures().unseen()).fileName("visit.jpg").contentType("image/jpeg");
    }

    private static String forgotten(Session session) {
        return Objects.requireNonNull(session.getString(LOCATION)).substring(1);
    }

    /** Most people look at the first pages, few at the hundredth. */
    private int offset() {
        int page = (int) (-Math.log1p(-ThreadLocalRandom.current().nextDouble()) * MEAN_PAGES);
        int pages = own.pictures().ids().size() / PAGE;
        return Math.min(page, pages) * PAGE;
    }

    private String someId() {
        List<String> ids = own.pictures().ids();
        return ids.get(random(ids.size()));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
