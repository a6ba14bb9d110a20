package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.contracts.AnalyseProgramme;
import opora.contracts.AssessIncome;
import opora.contracts.ConcludeContract;
import opora.contracts.DeclareNeed;
import opora.contracts.EndContract;
import opora.contracts.FormStatusList;
import opora.contracts.PlanMeasure;
import opora.contracts.ReferenceAmounts;
import opora.contracts.certificates.IssueCertificate;
import opora.contracts.control.ControlMonth;
import opora.contracts.outcome.AssessStatus;
import opora.contracts.outcome.RecordContractOutcome;
import opora.contracts.outcome.WatchAfter;
import opora.contracts.proposals.ProposeChange;
import opora.institution.InstitutionOpened;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** The demonstration is not started here; that its contracts obey the rules is. */
@PageTest
class DemoContractsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void contractsGoFromTheirNeedsToTheirOutcome() {
        var small = centre.small();
        events.publishEvent(new InstitutionOpened(small.institution()));
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 10)
                .mapToObj(i -> {
                    var family = PeopleFixture.family(registerFamily, small, change);
                    return new DemoFamilies.Family(
                            family.familyId(), LocalDate.of(2021, 2, 1), section, false, family.personIds(), null);
                })
                .toList();
        var incomes = new DemoIncomes(use(AssessIncome.class), use(ReferenceAmounts.class));
        var contracts = new DemoContracts(
                use(ConcludeContract.class),
                incomes,
                new DemoProgrammes(use(DeclareNeed.class), use(PlanMeasure.class), use(AnalyseProgramme.class)));

        var concluded = contracts.conclude(families, change);
        new DemoSurveys(use(Questionnaires.class), use(RecordFilling.class), use(FormStatusList.class))
                .ask(concluded, change);
        new DemoContractCourse(
                        use(ControlMonth.class),
                        use(EndContract.class),
                        use(RecordContractOutcome.class),
                        use(AssessStatus.class),
                        new DemoContractPapers(use(ProposeChange.class), use(IssueCertificate.class)),
                        incomes,
                        new DemoAfterContracts(use(WatchAfter.class)))
                .run(concluded, change);

        assertThat(counted("contracts.contract where state = 'ended'", small)).isEqualTo(9L);
        assertThat(counted("contracts.contract where state = 'terminated'", small))
                .isEqualTo(1L);
        assertThat(counted("contracts.need where kind = 'employment' and met_on is not null", small))
                .isEqualTo(4L);
        assertThat(counted("contracts.outcome where completion = 'in_full'", small))
                .isEqualTo(7L);
        assertThat(counted("contracts.control where month = date '2021-05-01'", small))
                .isEqualTo(10L);
        assertThat(counted("contracts.status_list_member where true", small)).isEqualTo(6L);
        assertThat(counted("surveys.filling where state = 'refused'", small)).isEqualTo(1L);
        assertThat(counted("contracts.after_check where true", small)).isEqualTo(40L);
        assertThat(counted("contracts.after_check where living = 'worsened'", small))
                .isEqualTo(8L);
        assertThat(counted("contracts.outcome where reported_on is not null", small))
                .isEqualTo(10L);
        assertThat(counted("contracts.certificate where used_on is not null", small))
                .isEqualTo(1L);
        assertThat(counted("contracts.proposal where state = 'declined'", small))
                .isEqualTo(1L);
    }

    private <T> T use(Class<T> type) {
        return beans.getBean(type);
    }

    private Object counted(String what, Centre.Small small) {
        return db.fetchValue("select count(*) from " + what + " and institution_id = ?", small.institution());
    }
}
