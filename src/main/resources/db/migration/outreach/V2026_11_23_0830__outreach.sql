create schema outreach;
