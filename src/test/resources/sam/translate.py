"""Prints what SAM's own translator makes of template.yaml, as JSON: one stack for each set of parameters on standard input.

CloudFormation runs the same translator, with the values of the parameters that the stack is deployed with.
"""

import json
import os
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

# The translator asks for one, to know the partition.
os.environ["AWS_DEFAULT_REGION"] = "eu-west-1"


class NoManagedPolicies:
    def load(self):
        return {}


def stack(parameters):
    with open("template.yaml", encoding="utf-8") as file:
        template = yaml_parse(file)
    # As sam package leaves it: the code is in a bucket.
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://bucket/code"
    return transform(template, parameters, NoManagedPolicies())


json.dump([stack(parameters) for parameters in json.load(sys.stdin)], sys.stdout)
