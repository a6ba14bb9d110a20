package opora.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.services.stock.RequestDraft;
import opora.services.stock.RequestGoods;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Services, material aid and the stock: the button, the command and the list ask the same. */
@PageTest
class ServicesPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices recordServices;

    @Autowired
    VoidService voidService;

    @Autowired
    WithdrawDeliveries withdraw;

    @Autowired
    RecordAid recordAid;

    @Autowired
    VoidAid voidAid;

    @Autowired
    RequestGoods requestGoods;

    @Autowired
    DSLContext db;

    private FamilyOfTheVillage village;
    private Change director;
    private UUID service;
    private UUID anonymous;
    private UUID aid;

    @BeforeEach
    void somethingWasGiven() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        director = centre.by(village.small.director());
        service = recordServices
                .record(List.of(delivery(village.family)), director)
                .getFirst();
        anonymous = recordServices
                .record(List.of(delivery(null)), centre.by(village.small.specialistAccount()))
                .getFirst();
        aid = recordAid.record(aid(village.family), director);
        requestGoods.ask(Ids.next(), wish(village.family), director);
    }

    @Test
    void whoServesTheFamilyHasTheButtons() {
        browser.as(village.small.specialistAccount());

        assertThat(buttons("/services/" + service)).hasSize(1);
        assertThat(buttons("/services/" + anonymous)).hasSize(1);
        assertThat(buttons("/aid/" + aid)).hasSize(1);
        assertThat(buttons(path("/services"))).hasSize(2);
        assertThat(buttons(path("/aid"))).hasSize(4);
        assertThat(buttons("/stock/requests")).hasSize(2);
        assertThat(buttons("/services/quiet")).hasSize(1);
        assertThat(buttons(path(""))).contains(path("/services/new"));
    }

    @Test
    void whoReadsHasNoneAndIsRefused() {
        var account = account(Role.METHODIST);
        var methodist = centre.by(account);
        browser.as(account);

        for (var path : List.of(
                "/services/" + service,
                "/services/" + anonymous,
                "/aid/" + aid,
                path("/services"),
                path("/aid"),
                "/stock/requests",
                "/services/quiet",
                path(""))) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(200);
            assertThat(buttons(path)).as(path).isEmpty();
        }
        assertThatThrownBy(() -> recordServices.record(List.of(delivery(village.family)), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordServices.record(List.of(delivery(null)), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordServices.recordEach(List.of(delivery(village.family)), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> voidService.voidIt(service, because(methodist)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> voidService.voidIt(anonymous, because(methodist)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordAid.record(aid(village.family), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordAid.recordAll(List.of(aid(village.family)), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> voidAid.voidIt(aid, because(methodist))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requestGoods.ask(Ids.next(), wish(village.family), methodist))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsOutOfReachIsNotThere() {
        var account = village.small.colleagueAccount();
        var colleague = centre.by(account);
        browser.as(account);

        assertThat(browser.open("/services").page().select("tbody tr")).isEmpty();
        assertThat(browser.open("/aid").text("main")).doesNotContain("Орловы");
        assertThat(browser.open("/stock/requests").text("main")).doesNotContain("Орловы");
        for (var path : List.of("/services/" + service, "/services/" + anonymous, "/aid/" + aid)) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(404);
        }
        assertThatThrownBy(() -> voidService.voidIt(service, because(colleague)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> voidService.voidIt(anonymous, because(colleague)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> voidAid.voidIt(aid, because(colleague))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordAid.recordAll(List.of(aid(village.family)), colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requestGoods.ask(Ids.next(), wish(village.family), colleague))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoBringsJournalsInWritesManyAndNotOne() {
        var administrator = centre.by(account(Role.ADMINISTRATOR));

        assertThatThrownBy(() -> recordServices.record(List.of(delivery(village.family)), administrator))
                .isInstanceOf(AccessDeniedException.class);
        var ids = recordServices.recordEach(List.of(delivery(village.family), delivery(null)), administrator);
        recordAid.recordAll(List.of(aid(village.family)), administrator);
        withdraw.withdraw(ids, administrator);
        assertThatThrownBy(() -> withdraw.withdraw(List.of(service), centre.by(village.small.specialistAccount())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> buttons(String path) {
        return browser.open(path).page().select("main a").eachAttr("href").stream()
                .filter(
                        link -> link.matches(
                                ".*(/void|/cancel|/services/new(\\?.*)?|/aid/new\\?family.*|/stock\\?family.*|/requests/new.*)"))
                .toList();
    }

    private UUID account(Role role) {
        return centre.account(village.small.institution(), null, role, Reach.INSTITUTION, null);
    }

    private static Change because(Change change) {
        return new Change(change.user(), change.at(), "Записано по ошибке");
    }

    private DeliveryDraft delivery(@Nullable UUID family) {
        return new DeliveryDraft(
                village.byCode.values().stream().findFirst().orElseThrow(),
                family,
                null,
                DAY,
                Channel.IN_PERSON,
                false,
                1,
                null,
                village.small.specialist(),
                null);
    }

    private AidDraft aid(UUID family) {
        return new AidDraft(
                family,
                null,
                DAY,
                AidKind.MONEY,
                "food",
                new BigDecimal("100"),
                AidSource.BUDGET,
                "",
                village.small.specialist(),
                "");
    }

    private static RequestDraft wish(UUID family) {
        return new RequestDraft(family, "clothing", "", "", DAY);
    }

    private String path(String suffix) {
        return "/families/" + village.family + suffix;
    }
}
