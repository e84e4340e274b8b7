CREATE CONSTRAINT `agency_id` FOR (n:`Agency`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `dataset_id` FOR (n:`Dataset`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `district_id` FOR (n:`District`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `document_id` FOR (n:`Document`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `indicator_id` FOR (n:`Indicator`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `measure_id` FOR (n:`Measure`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `reviewitem_id` FOR (n:`ReviewItem`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `section_id` FOR (n:`Section`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `sector_id` FOR (n:`Sector`) REQUIRE (n.`id`) IS UNIQUE
CREATE CONSTRAINT `target_id` FOR (n:`Target`) REQUIRE (n.`id`) IS UNIQUE
CREATE RANGE INDEX `agency_name` FOR (n:`Agency`) ON (n.`name`)
CREATE FULLTEXT INDEX `agency_names` FOR (n:`Agency`) ON EACH [n.`name_keys`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `agency_short_name` FOR (n:`Agency`) ON (n.`short_name`)
CREATE RANGE INDEX `district_name` FOR (n:`District`) ON (n.`name`)
CREATE FULLTEXT INDEX `district_names` FOR (n:`District`) ON EACH [n.`name_keys`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE FULLTEXT INDEX `document_body` FOR (n:`Document`) ON EACH [n.`text`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `document_doc_number` FOR (n:`Document`) ON (n.`doc_number`)
CREATE RANGE INDEX `document_document_id` FOR (n:`Document`) ON (n.`document_id`)
CREATE RANGE INDEX `document_jurisdiction` FOR (n:`Document`) ON (n.`jurisdiction`)
CREATE FULLTEXT INDEX `document_names` FOR (n:`Document`) ON EACH [n.`name_keys`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE FULLTEXT INDEX `document_text` FOR (n:`Document`) ON EACH [n.`title`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `indicator_contested_as` FOR (n:`Indicator`) ON (n.`contested_as`)
CREATE RANGE INDEX `indicator_listed_as` FOR (n:`Indicator`) ON (n.`listed_as`)
CREATE RANGE INDEX `indicator_name` FOR (n:`Indicator`) ON (n.`name`)
CREATE FULLTEXT INDEX `indicator_names` FOR (n:`Indicator`) ON EACH [n.`name_keys`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `measure_document_id` FOR (n:`Measure`) ON (n.`document_id`)
CREATE RANGE INDEX `measure_due_on` FOR (n:`Measure`) ON (n.`due_on`)
CREATE FULLTEXT INDEX `measure_text` FOR (n:`Measure`) ON EACH [n.`title`, n.`text`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `reviewitem_document_id` FOR (n:`ReviewItem`) ON (n.`document_id`)
CREATE RANGE INDEX `reviewitem_status` FOR (n:`ReviewItem`) ON (n.`status`)
CREATE RANGE INDEX `section_document_id` FOR (n:`Section`) ON (n.`document_id`)
CREATE FULLTEXT INDEX `section_text` FOR (n:`Section`) ON EACH [n.`title`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `sector_name` FOR (n:`Sector`) ON (n.`name`)
CREATE FULLTEXT INDEX `sector_names` FOR (n:`Sector`) ON EACH [n.`name_keys`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk',`fulltext.eventually_consistent`: false}}
CREATE RANGE INDEX `target_binding` FOR (n:`Target`) ON (n.`binding`)
CREATE RANGE INDEX `target_by_place` FOR (n:`Target`) ON (n.`by_place`)
CREATE RANGE INDEX `target_by_year` FOR (n:`Target`) ON (n.`by_year`)
CREATE RANGE INDEX `target_document_id` FOR (n:`Target`) ON (n.`document_id`)
CREATE RANGE INDEX `target_kind` FOR (n:`Target`) ON (n.`kind`)
CREATE RANGE INDEX `target_revised_as` FOR (n:`Target`) ON (n.`revised_as`)
CREATE RANGE INDEX `target_year` FOR (n:`Target`) ON (n.`year`)
