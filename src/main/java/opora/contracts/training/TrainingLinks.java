package opora.contracts.training;

import opora.contracts.ContractLinks;

public final class TrainingLinks {

    public static final String FORM = ContractLinks.ALL + "/trainings";

    private TrainingLinks() {}
}
